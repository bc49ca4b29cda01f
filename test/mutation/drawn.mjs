/**
 * A checker for Stryker that lets through the mutants of a list (a JSON file named by SANA_MUTANTS) and holds back all others. Mutants that no test
 * runs always pass: they cost nothing, and Stryker then says so of them.
 */
import { readFileSync } from "node:fs";
import { keyOf } from "./keys.mjs";

class Drawn {
  async init() {
    this.keys = new Set(JSON.parse(readFileSync(process.env.SANA_MUTANTS, "utf8")));
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.judge(mutant)]));
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  judge(mutant) {
    const { start, end } = mutant.location;
    const location = { start: oneBased(start), end: oneBased(end) };
    const passes = mutant.coveredBy?.length === 0 || this.keys.has(keyOf(mutant.fileName, { ...mutant, location }));
    return passes ? { status: "passed" } : { status: "compileError", reason: "not drawn" };
  }
}

/** Stryker counts from 0 inside and from 1 in its reports. */
function oneBased({ line, column }) {
  return { line: line + 1, column: column + 1 };
}

export const strykerPlugins = [{ kind: "Checker", name: "drawn", injectableClass: Drawn }];
