/**
 * Generated programs, as modules and inside files of every other kind, executed before and after their rewrite. `SANA_FUZZ_PROGRAMS` and
 * `SANA_FUZZ_SEED` set how many and which; `npm run fuzz` runs 20,000. The seed is printed: with it a failure comes back.
 */
import { beforeAll, expect, test } from "vitest";
import { prepareHosts } from "../../src/prepare.js";
import { BASES } from "../corpus/bases.js";
import { caseOf, executed, isChanged, lawless, misapplied } from "./cases.js";
import { NESTED, NESTED_LAID_OUT } from "./nests.js";
import { ODD } from "./odd.js";
import { HOSTS, LAID_OUT, MODULES, type Wrap } from "./wrap.js";

const PROGRAMS = Number(process.env.SANA_FUZZ_PROGRAMS ?? 600);
const SEED = Number(process.env.SANA_FUZZ_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 500;

beforeAll(() => prepareHosts(Object.entries(BASES).map(([path, text]) => ({ path, text }))));

function fuzz(name: string, programs: number, kinds: readonly Wrap[]): void {
  test(`${programs} generated ${name} from seed ${SEED}`, { timeout: programs * 100 + 60_000 }, () => {
    const wrong: string[] = [];
    let proven = 0;
    const changed = new Map<string, number>(kinds.map(({ path }) => [path, 0]));
    for (let first = 0; first < programs; first += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, programs - first) }, (_, index) =>
        caseOf(SEED + first + index, kinds),
      );
      const rewritten = batch.filter(isChanged);
      for (const { kind } of rewritten) changed.set(kind.path, (changed.get(kind.path) ?? 0) + 1);
      const ran = executed(rewritten);
      proven += ran.proven;
      wrong.push(...batch.flatMap(lawless), ...misapplied(rewritten), ...ran.wrong);
    }
    const counts = [...changed].map(([path, count]) => `${count} ${path}`).join(", ");
    console.log(
      `fuzz: ${programs} ${name} from seed ${SEED}, rewritten and executed: ${counts}; ${proven} ran to their end; ${wrong.length} wrong`,
    );
    expect(wrong.slice(0, 8).join("\n\n")).toBe("");
    expect(proven).toBeGreaterThan(programs / 25);
    for (const [path, count] of changed) expect(count, path).toBeGreaterThan(programs / kinds.length / 25);
  });
}

fuzz("modules", PROGRAMS, MODULES);
fuzz("modules laid out otherwise", Math.ceil(PROGRAMS / 4), LAID_OUT);
fuzz("odd modules", Math.ceil(PROGRAMS / 4), ODD);
fuzz("files of other kinds", Math.ceil(PROGRAMS / 2), HOSTS);
fuzz("files of other kinds, nested deeper", Math.ceil(PROGRAMS / 4), NESTED);
fuzz("files of other kinds, nested deeper and laid out otherwise", Math.ceil(PROGRAMS / 8), NESTED_LAID_OUT);
