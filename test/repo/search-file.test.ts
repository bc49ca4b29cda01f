/** One file searched for the literals, piece by piece. */
import { expect, test } from "vitest";
import { holdsLiteral } from "../../src/repo/search-file.js";
import { sandbox } from "../cli/sandbox.js";

const PIECE = 256 * 1024;

test("finds a literal wherever it stands, in any case, across two pieces too", () => {
  const at = (offset: number, word: string) => `${" ".repeat(offset)}${word}${" ".repeat(PIECE)}`;
  const box = sandbox(
    {
      "first.py": "x = 'sAnA'",
      "across.py": at(PIECE - 2, "Sana"),
      "across-late.py": at(2 * PIECE - 1, "SANA"),
      "last.py": at(0, "").concat("sana"),
      "none.py": at(PIECE - 2, "san a"),
      "empty.py": "",
    },
    { git: false },
  );
  const found = (name: string) => holdsLiteral(`${box.dir}/${name}`);
  expect(["first.py", "across.py", "across-late.py", "last.py"].map(found)).toEqual([true, true, true, true]);
  expect(["none.py", "empty.py"].map(found)).toEqual([false, false]);
  expect(() => found("gone.py")).toThrow(/ENOENT/);
});
