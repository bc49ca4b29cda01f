/** Hunks as table rows, unified and side by side: diff2html pairs the lines and marks the words; the markup of a row is ours, and small. */
import { type Diff2HtmlConfig, html } from "diff2html";
import { type DiffFile, type DiffLine, LineType } from "diff2html/lib/types.js";
import { clipped } from "./clip.js";
import type { Hunk, Line } from "./hunks.js";
import { readable } from "./markup.js";

/** Rows of a table body: three cells each (old line, new line, code) or four (line and code, twice). */
export interface DiffRows {
  readonly unified: string;
  readonly split: string;
}

/** No line holds this: the text of lines is escaped. */
const BETWEEN_SIDES = "<hr>";

const PAIRING: Diff2HtmlConfig = { drawFileList: false, matching: "lines", diffStyle: "word", matchingMaxComparisons: 500 };
const BARE = { "generic-wrapper": "{{{content}}}", "generic-block-header": "" };

/** diff2html has escaped `content`; the other values are numbers and its own class names. Rows end in a line end, which no line holds. */
const UNIFIED: Diff2HtmlConfig = {
  ...PAIRING,
  outputFormat: "line-by-line",
  rawTemplates: {
    ...BARE,
    "line-by-line-file-diff": "{{{diffs}}}",
    "line-by-line-numbers": '<td class="n">{{oldNumber}}</td><td class="n">{{newNumber}}</td>',
    "generic-line": '<tr class="{{type}}">{{{lineNumber}}}<td class="c">{{{content}}}</td></tr>\n',
  },
};
const SPLIT: Diff2HtmlConfig = {
  ...PAIRING,
  outputFormat: "side-by-side",
  rawTemplates: {
    ...BARE,
    "side-by-side-file-diff": `{{{diffs.left}}}${BETWEEN_SIDES}{{{diffs.right}}}`,
    "generic-line": '<td class="n {{type}}">{{lineNumber}}</td><td class="c {{type}}">{{{content}}}</td>\n',
  },
};

export function diffRows(hunks: readonly Hunk[]): DiffRows {
  const files = hunks.map(fileOf);
  const unified = files.map((file) => html([file], UNIFIED));
  return { unified: joined(unified, 3), split: joined(files.map(splitRows), 4) };
}

/** Hunks, with a row between them that says lines were left out. */
function joined(hunks: readonly string[], columns: number): string {
  return hunks.join(`<tr class="gap"><td colspan="${columns}">⋯</td></tr>`).replaceAll("\n", "");
}

function splitRows(file: DiffFile): string {
  const [left = "", right = ""] = html([file], SPLIT).split(BETWEEN_SIDES);
  const after = right.split("\n");
  const rows = left.split("\n").slice(0, -1);
  return rows.map((before, index) => `<tr>${before}${after[index] ?? ""}</tr>`).join("");
}

/** What diff2html's own reader would make of a patch. It would read a removed line `-- x` as the head of a file. */
function fileOf({ oldStart, newStart, lines }: Hunk): DiffFile {
  const names = {
    oldName: "a",
    newName: "b",
    language: "py",
    isCombined: false,
    isGitDiff: false,
    addedLines: 0,
    deletedLines: 0,
  };
  const block = {
    oldStartLine: oldStart,
    newStartLine: newStart,
    header: "",
    lines: numbered(clipped(lines), oldStart, newStart),
  };
  return { ...names, blocks: [block] };
}

function numbered(lines: readonly Line[], oldStart: number, newStart: number): DiffLine[] {
  let oldNumber = oldStart;
  let newNumber = newStart;
  return lines.map(({ sign, text }) => {
    const content = sign + readable(text);
    if (sign === "-") return { type: LineType.DELETE, content, oldNumber: oldNumber++, newNumber: undefined };
    if (sign === "+") return { type: LineType.INSERT, content, oldNumber: undefined, newNumber: newNumber++ };
    return { type: LineType.CONTEXT, content, oldNumber: oldNumber++, newNumber: newNumber++ };
  });
}
