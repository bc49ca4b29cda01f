/**
 * Generated programs, executed before and after their rewrite. `SANA_FUZZ_PROGRAMS` and `SANA_FUZZ_SEED` set how many and which; `npm run fuzz`
 * runs 20,000. The seed is printed: with it a failure comes back.
 */
import { expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS } from "../../src/options.js";
import { execute } from "../execution/trace.js";
import { program } from "./programs.js";
import { faults } from "./verdict.js";

const PROGRAMS = Number(process.env.SANA_FUZZ_PROGRAMS ?? 1000);
const SEED = Number(process.env.SANA_FUZZ_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 500;
const OPTIONS = [DEFAULTS, { ...DEFAULTS, unsafeFixes: true }, { ...DEFAULTS, target: "bf16" as const, unsafeFixes: true }];

interface Rewritten {
  readonly seed: number;
  readonly input: string;
  readonly output: string;
}

test(`${PROGRAMS} generated programs from seed ${SEED}`, { timeout: PROGRAMS * 100 + 60_000 }, () => {
  const wrong: string[] = [];
  let changed = 0;
  for (let first = 0; first < PROGRAMS; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, PROGRAMS - first) }, (_, index) => rewrite(SEED + first + index));
    wrong.push(...batch.flatMap(lawless));
    const rewritten = batch.filter(({ input, output }) => input !== output);
    changed += rewritten.length;
    wrong.push(...executed(rewritten));
  }
  console.log(`fuzz: ${PROGRAMS} programs from seed ${SEED}, ${changed} rewritten and executed, ${wrong.length} wrong`);
  expect(wrong.slice(0, 8).join("\n\n")).toBe("");
  expect(changed).toBeGreaterThan(PROGRAMS / 20);
});

function rewrite(seed: number): Rewritten {
  const input = program(seed);
  return { seed, input, output: outputOf(input, seed) };
}

const outputOf = (text: string, seed: number): string =>
  codemod([{ path: "main.py", text }], OPTIONS[seed % OPTIONS.length] ?? DEFAULTS)[0]?.output ?? "";

/** A second run changes nothing. */
function lawless({ seed, input, output }: Rewritten): string[] {
  return input === output || outputOf(output, seed) === output
    ? []
    : [report({ seed, input, output }, ["a second run changes it again"])];
}

function executed(rewritten: readonly Rewritten[]): string[] {
  const jobs = rewritten.flatMap(({ input, output, seed }) =>
    [input, output].map((text) => ({
      files: [{ path: "main.py", text }],
      entry: "main.py",
      argv: [],
      env: { STANDIN_PUBLISHED: "fp16,bf16", ...(seed % 2 ? { FLAG: "1" } : {}) },
    })),
  );
  const traces = execute(jobs);
  return rewritten.flatMap((one, index) => {
    const [before, after] = traces.slice(2 * index, 2 * index + 2);
    const found = before && after ? faults(before, after) : ["not executed"];
    return found.length > 0 ? [report(one, found)] : [];
  });
}

const report = ({ seed, input, output }: Rewritten, found: readonly string[]): string =>
  `seed ${seed}: ${found.join("; ")}\n--- before\n${input}\n--- after\n${output}`;
