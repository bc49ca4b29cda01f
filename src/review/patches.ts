/** The changed lines of a pull request from GitHub's list of its files, which gives each file's hunks without a header. */
import { parsePatch } from "diff";
import type { ChangedLines, LineSpan } from "./changed-lines.js";

/** A file of `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`, as far as it is read. */
export interface PullFile {
  readonly filename: string;
  readonly status: string;
  /** Hash of the file in the head commit, as git names blobs. */
  readonly sha: string | null;
  /** Absent: binary, too large, or only renamed. */
  readonly patch?: string | undefined;
}

/** Paths to the spans of their hunks; removed files are left out. A patch that cannot be read counts as absent. */
export function changedLinesOf(files: readonly PullFile[]): ChangedLines {
  const kept = files.filter(({ status }) => status !== "removed" && status !== "unchanged");
  return new Map(kept.map(({ filename, patch }) => [filename, patch === undefined ? [] : spansOf(patch)]));
}

/** The header is of our own making: a file's name is never read as part of a patch. */
function spansOf(patch: string): LineSpan[] {
  try {
    const [parsed] = parsePatch(`--- a\n+++ b\n${patch}\n`);
    const hunks = (parsed?.hunks ?? []).filter(({ newLines }) => newLines > 0);
    return hunks.map(({ newStart, newLines }) => ({ first: newStart, last: newStart + newLines - 1 }));
  } catch {
    return [];
  }
}
