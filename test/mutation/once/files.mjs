/** The tests that mutants are held against: those that call the code in their own process. */
import { readdirSync } from "node:fs";

const FOLDERS = ["test/edits", "test/hosts", "test/shapes"];
const FILES = [
  "test/fixtures.test.ts",
  ...["advice", "checkpoints", "classes", "examples", "hardware", "rules"].map((name) => `test/data/${name}.test.ts`),
  ...["crowd", "scripts"].map((name) => `test/execution/${name}.test.ts`),
  "test/corpus/words.test.ts",
  "test/fuzz/golden.test.ts",
];
/** They start programs, or need parsers that are not loaded yet. */
const LEFT_OUT = /-(command|runner)\.test\.ts$|\/(patches|unprepared)\.test\.ts$/;

export function testFiles() {
  const found = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return [...FILES, ...found.sort()].filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file));
}
