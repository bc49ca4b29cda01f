/** Hunks as table rows, unified and side by side: diff2html pairs the lines and marks the words; the markup of a row is ours, and small. */
import HoganUtils from "diff2html/lib/hoganjs-utils.js";
import LineByLine from "diff2html/lib/line-by-line-renderer.js";
import SideBySide from "diff2html/lib/side-by-side-renderer.js";
import { type DiffFile, type DiffLine, LineType } from "diff2html/lib/types.js";
import { clipped } from "./clip.js";
import type { Hunk, Line } from "./hunks.js";
import { readable } from "./markup.js";

/** Rows of a table body: three cells each (old line, new line, code) or four (line and code, twice). */
export interface DiffRows {
  readonly unified: string;
  readonly split: string;
}

const PAIRING = { matching: "lines", diffStyle: "word", matchingMaxComparisons: 500 } as const;

/** diff2html has escaped `content`; the other values are numbers and its own class names. Rows end in a line end, which no line holds. */
const UNIFIED = new LineByLine.default(
  new HoganUtils.default({
    rawTemplates: {
      "generic-block-header": "",
      "generic-line": '<tr class="{{type}}">{{{lineNumber}}}<td class="c">{{{content}}}</td></tr>\n',
      "line-by-line-numbers": '<td class="n">{{oldNumber}}</td><td class="n">{{newNumber}}</td>',
    },
  }),
  PAIRING,
);
const SPLIT = new SideBySide.default(
  new HoganUtils.default({
    rawTemplates: {
      "generic-block-header": "",
      "generic-line": '<td class="n {{type}}">{{lineNumber}}</td><td class="c {{type}}">{{{content}}}</td>\n',
    },
  }),
  PAIRING,
);

export function diffRows(hunks: readonly Hunk[]): DiffRows {
  const files = hunks.map(fileOf);
  return {
    unified: joined(
      files.map((file) => UNIFIED.generateFileHtml(file)),
      3,
    ),
    split: joined(files.map(splitRows), 4),
  };
}

/** Hunks, with a row between them that says lines were left out. */
function joined(hunks: readonly string[], columns: number): string {
  return hunks.join(`<tr class="gap"><td colspan="${columns}">⋯</td></tr>`).replaceAll("\n", "");
}

function splitRows(file: DiffFile): string {
  const { left, right } = SPLIT.generateFileHtml(file);
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
