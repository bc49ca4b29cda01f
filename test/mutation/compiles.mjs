/**
 * Mutants that the compiler refuses: nobody could ship them, so they say nothing of the tests and are not counted (as with Stryker's own TypeScript
 * checker, which does not know this project's compiler).
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** @returns those of the mutants with which the project compiles */
export function compiling(mutants) {
  const folder = mkdtempSync(join(tmpdir(), "sana-codemod-mutants-"));
  try {
    for (const name of ["src", "bin", "transforms", "package.json", "tsconfig.json"]) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const compilerOptions = { noEmit: true, noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true };
    writeFileSync(join(folder, "mutants.json"), JSON.stringify({ extends: "./tsconfig.json", compilerOptions }));
    return rounds(mutants).flatMap((round) => compilingOf(round, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One mutant of each file at a time, so that an error tells whose it is. */
function rounds(mutants) {
  const found = [];
  const counts = new Map();
  for (const mutant of mutants) {
    const round = counts.get(mutant.file) ?? 0;
    counts.set(mutant.file, round + 1);
    found[round] = [...(found[round] ?? []), mutant];
  }
  return found;
}

function compilingOf(round, folder) {
  for (const mutant of round) writeFileSync(join(folder, mutant.file), mutated(mutant));
  const { stdout, error } = spawnSync(process.execPath, [TSC, "-p", "mutants.json"], { cwd: folder, encoding: "utf8" });
  if (error) throw error;
  const broken = new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file]) => file));
  for (const { file } of round) cpSync(join(ROOT, file), join(folder, file));
  return round.filter(({ file }) => !broken.has(file));
}

function mutated({ file, location: { start, end }, replacement }) {
  const text = readFileSync(join(ROOT, file), "utf8");
  const lines = text.split("\n");
  const offset = ({ line, column }) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}
