/** Runs Stryker on the mutants of a list, and reads its report. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { keyOf } from "./keys.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Sources of all mutants, static ones and those that no test runs named as such; none is tried. One run of the tests. */
export function listMutants() {
  return runStryker({ keys: [], name: "all" });
}

/**
 * Tries the mutants of `keys`, which lie in `ranges`.
 * @returns every mutant of the ranges as `{ file, key, status, source, replacement, ... }`
 */
export async function runStryker({ keys, ranges, name }) {
  const folder = `${ROOT}reports/mutants`;
  mkdirSync(folder, { recursive: true });
  process.env.SANA_MUTANTS = `${folder}/${name}-drawn.json`;
  writeFileSync(process.env.SANA_MUTANTS, JSON.stringify(keys));
  const fileName = `${folder}/${name}.json`;
  await new Stryker({
    ...(ranges && { mutate: ranges }),
    checkers: ["drawn"],
    reporters: ["json", "dots"],
    jsonReporter: { fileName },
    allowEmpty: true,
  }).runMutationTest();
  return readReport(fileName);
}

export function readReport(fileName) {
  const { files } = JSON.parse(readFileSync(fileName, "utf8"));
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map((mutant) => ({ ...mutant, file, key: keyOf(file, mutant), original: excerpt(lines, mutant.location) }));
  });
}

/** The text that a mutant replaces. */
function excerpt(lines, { start, end }) {
  const part = lines.slice(start.line - 1, end.line);
  part[part.length - 1] = part.at(-1).slice(0, end.column - 1);
  part[0] = part[0].slice(start.column - 1);
  return part.join("\n");
}
