/** Which lines of the new files a unified diff shows: the only ones on which GitHub takes a comment (side RIGHT). */
import { parsePatch } from "diff";
import { OptionError } from "../option-values.js";

/** Lines `[first, last]` of the new file, 1-based; never empty. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** New path to the spans of its hunks. An empty list: the file changed, but the diff does not say where (binary, too large, only renamed). */
export type ChangedLines = ReadonlyMap<string, readonly LineSpan[]>;

/**
 * Reads a unified diff as `git diff` and GitHub write it. Deleted files are left out.
 * @throws OptionError when the text is no unified diff, in one line.
 */
export function changedLines(diff: string): ChangedLines {
  const spans = new Map<string, LineSpan[]>();
  for (const { newFileName, hunks } of parsed(diff)) {
    const path = newFileName === undefined ? undefined : newPath(newFileName);
    if (path === undefined) continue;
    const own = hunks.filter(({ newLines }) => newLines > 0);
    const list = own.map(({ newStart, newLines }) => ({ first: newStart, last: newStart + newLines - 1 }));
    spans.set(path, [...(spans.get(path) ?? []), ...list]);
  }
  return spans;
}

/** Whether `span` lies wholly in one hunk. */
export function insideOneHunk(hunks: readonly LineSpan[], span: LineSpan): boolean {
  return hunks.some(({ first, last }) => first <= span.first && span.last <= last);
}

/** Whether any line of `span` is shown. */
export function touches(hunks: readonly LineSpan[], span: LineSpan): boolean {
  return hunks.some(({ first, last }) => first <= span.last && span.first <= last);
}

function parsed(diff: string) {
  if (diff.trim() !== "" && !/^(?:diff --git |--- )/m.test(diff))
    throw new OptionError("--diff: no unified diff; give it the output of git diff BASE...HEAD");
  try {
    return parsePatch(diff);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new OptionError(`--diff: cannot be read as a unified diff (${reason}); give it the output of git diff BASE...HEAD`);
  }
}

/** Undefined for a deleted file. */
function newPath(name: string): string | undefined {
  return name === "/dev/null" ? undefined : name.replace(/^b\//, "");
}
