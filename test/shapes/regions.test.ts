/** The regions of small documents, and what becomes of edits at each of their lines: places and texts in the file, or why there are none. */
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTS, hostFor } from "../../src/hosts/index.js";
import { splice } from "../../src/splice.js";
import type { Edit, PythonRegion } from "../../src/types.js";
import { DOCUMENTS, SNIPPETS } from "./documents.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

/** Whole lines out, in and over; within a line, to its end, and over its end. */
function editsAt(text: string, start: number, end: number): readonly Edit[] {
  const middle = Math.min(end, start + 4);
  return [
    { start, end, text: "" },
    { start, end: start, text: "new = 1\n" },
    { start, end: start, text: "new = 1\n\nif new:\n    new = 2\n" },
    { start, end, text: "a(\n    b)\n" },
    { start: middle, end: middle, text: "`${'\n\\" },
    { start: middle, end: middle, text: "\tcost$" },
    { start: middle, end: Math.max(middle, end - 1), text: "z" },
    { start: middle, end: Math.max(middle, end - 1), text: "z\n" },
    { start: middle, end, text: "tail\n" },
    { start: middle, end, text: "" },
    { start: middle, end: middle, text: "\n    z" },
    { start: middle, end: Math.min(text.length, end + 3), text: "both" },
  ];
}

function outcome(file: string, region: PythonRegion, edit: Edit): string {
  try {
    const edits = region.writeBack(edit);
    expect(splice(file, edits).length).toBe(
      edits.reduce((sum, { start, end, text }) => sum + text.length - end + start, file.length),
    );
    return edits.map(({ start, end, text }) => `${start}-${end} ${JSON.stringify(text)}`).join(", ");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message.slice(0, 30);
  }
}

/** A line in the place of another, as two edits. */
function together(file: string, region: PythonRegion, start: number, end: number): string {
  const edits = [
    { start, end: start, text: "new = 1\n" },
    { start, end, text: "" },
  ];
  try {
    return JSON.stringify(
      splice(file, region.writeBackAll?.(edits) ?? edits.flatMap((edit) => region.writeBack(edit))).slice(-60),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message.slice(0, 30);
  }
}

function described(file: string, region: PythonRegion): string[] {
  let start = 0;
  return region.text.split(/(?<=\n)/).flatMap((line) => {
    const at = start;
    start += line.length;
    const outcomes = editsAt(region.text, at, start).map((edit) => outcome(file, region, edit));
    outcomes.push(`instead: ${together(file, region, at, start)}`);
    return [`${region.locate(at)}: ${JSON.stringify(line)}`, ...new Set(outcomes.map((one) => `  ${one}`))];
  });
}

describe("edits of the lines of", () => {
  for (const [name, path, text] of [...DOCUMENTS, ...SNIPPETS]) {
    const shown = text.length < 1500;
    test(name, () => {
      const read = hostFor(path)?.read({ path, text });
      const regions = read && "regions" in read ? read.regions : [];
      const problem = read && "problem" in read ? [read.problem] : [];
      const lines = regions.flatMap((region, index) => [
        `region ${index}${region.fragment ? " (fragment)" : ""}`,
        ...(shown ? described(text, region) : [region.text.slice(0, 100)]),
      ]);
      expect([...problem, ...lines].join("\n").replaceAll("\r", "\\r")).toMatchSnapshot();
    });
  }
});
