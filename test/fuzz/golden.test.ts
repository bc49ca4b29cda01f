/**
 * Generated programs of fixed seeds, whose changes and findings are written down: a byte or a word that changes shows in a review. That the
 * rewrites are right, execution shows (`fuzz.test.ts`, on the same generators with other seeds).
 */
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTS as ALL_HOSTS } from "../../src/hosts/index.js";
import { DEFAULTS, type Options } from "../../src/options.js";
import { briefOf } from "../harness/brief.js";
import { caseOf, isChanged, lawless } from "./cases.js";
import { NESTED, NESTED_LAID_OUT } from "./nests.js";
import { ODD } from "./odd.js";
import { HOSTS, LAID_OUT, MODULES, type Wrap } from "./wrap.js";

const OPTIONS: readonly Options[] = [
  DEFAULTS,
  { ...DEFAULTS, unsafeFixes: true },
  { ...DEFAULTS, target: "bf16", unsafeFixes: true },
  { ...DEFAULTS, policy: "upstream", unsafeFixes: true },
  { ...DEFAULTS, target: "bf16", swapCheckpoint: true, unsafeFixes: true },
  DEFAULTS,
  { ...DEFAULTS, gpu: "t4", diffusers: { min: [0, 40] } },
  { ...DEFAULTS, policy: "upstream", diffusers: { max: [0, 32] } },
];

beforeAll(async () => {
  for (const host of ALL_HOSTS) await host.prepare?.();
});

function golden(name: string, kinds: readonly Wrap[], first: number, count: number): void {
  describe(name, () => {
    for (let seed = first; seed < first + count; seed++) {
      test(`seed ${seed}`, () => {
        const one = caseOf(seed, kinds, OPTIONS);
        expect(briefOf(one.result)).toMatchSnapshot();
        expect(lawless(one)).toEqual([]);
      });
    }
  });
}

golden("modules", MODULES, 1_000, 60);
golden("odd modules", ODD, 5_000, 160);
golden("modules laid out otherwise", LAID_OUT, 2_000, 90);
for (const kind of HOSTS) golden(`programs in ${kind.path}`, [kind], 3_000, 8);
for (const kind of NESTED) golden(`programs deep in ${kind.path}`, [kind], 4_000, 8);
for (const kind of NESTED_LAID_OUT) golden(`programs laid out otherwise, deep in ${kind.path}`, [kind], 6_000, 16);

test("most programs of the fixed seeds are rewritten", () => {
  const all = [MODULES, LAID_OUT, NESTED].map((kinds) =>
    Array.from({ length: 12 }, (_, index) => caseOf(1_000 + index, kinds, OPTIONS)),
  );
  for (const cases of all) expect(cases.filter(isChanged).length).toBeGreaterThan(5);
});
