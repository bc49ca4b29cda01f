/**
 * What a cell holds beside Python: cell magics, line magics, shell commands, help. Masked by Python of the same length, so that positions hold.
 * @see https://ipython.readthedocs.io/en/stable/interactive/magics.html
 */
import { blocksOf } from "../../python/children.js";
import { parseModule } from "../../python/lower.js";
import type { Range } from "../../types.js";
import { logicalLine, physicalEnd, skipBlank } from "./line.js";

export interface Masked {
  /** Python of the same length. */
  readonly text: string;
  /** What was masked, in order. */
  readonly magics: readonly Range[];
}

/** Cell magics whose body runs as Python of the notebook. All others are taken for another language. */
const KEEP_PYTHON: ReadonlySet<string> = new Set([
  "time",
  "timeit",
  "capture",
  "prun",
  "memit",
  "pyinstrument",
  "scalene",
  "snakeviz",
]);

/** Line magics that work without `%`, which IPython allows where they are the only line of a cell. */
const AUTOMAGIC =
  /^\s*(?:pip|conda|mamba|uv|cat|cd|cp|ls|mkdir|mv|rm|rmdir|env|set_env|load_ext|reload_ext|autoreload|matplotlib|run|pylab|store)[ \t]+[\w./~"'$*-].*\s*$/;

/** First characters that no Python statement has: magic, shell, help, and the marks for automatic quotes and brackets. */
const MARKS = "%!?,;/";

/** Where a cell's Python begins: after its cell magics. Undefined for a cell in another language. */
export function pythonFrom(text: string): number | undefined {
  for (let from = 0; ; ) {
    const [, blank, name, help] = /^(\s*)%%(\w*)(\?*)/.exec(text.slice(from)) ?? [];
    if (!name || help) return from;
    if (!KEEP_PYTHON.has(name)) return undefined;
    const end = text.indexOf("\n", from + (blank?.length ?? 0));
    from = end < 0 ? text.length : end + 1;
  }
}

/** Masks all magics of a cell without cell magics. */
export function maskMagics(text: string): Masked {
  if (AUTOMAGIC.test(text)) return maskedWhole(text);
  return MARKED.test(text) ? maskedLines(text) : { text, magics: [] };
}

/** Most cells have no mark where one counts; to cut them into lines takes many times as long as to see that. */
const MARKED = /[%!?]|^[ \t\f]*[,;/]/m;

function maskedWhole(text: string): Masked {
  const magic = { start: text.search(/\S/), end: text.trimEnd().length };
  const name = nameLike(text.slice(magic.start, magic.end));
  return { text: text.slice(0, magic.start) + name + text.slice(magic.end), magics: [magic] };
}

function maskedLines(text: string): Masked {
  const magics: Range[] = [];
  const parts: string[] = [];
  let done = 0;
  const mask = (start: number, end: number, cover: (piece: string) => string) => {
    magics.push({ start, end });
    parts.push(text.slice(done, start), cover(text.slice(start, end)));
    done = end;
  };
  for (let at = 0; at < text.length; ) {
    const first = skipBlank(text, at);
    const timed = timedStatement(text, first);
    if (timed) mask(first, timed.start, (piece) => `${"_".repeat(piece.length - 1)};`);
    else if (first < text.length && MARKS.includes(text.charAt(first))) mask(first, physicalEnd(text, first), nameLike);
    const line = logicalLine(text, Math.max(first, done), (assigned) => isMagicValue(text, assigned));
    if (isMagicValue(text, line.assigned)) mask(skipBlank(text, line.assigned), line.end, nameLike);
    else if (line.first >= done && isHelp(text.slice(line.first, line.codeEnd))) mask(line.first, line.codeEnd, nameLike);
    at = line.end + 1;
  }
  parts.push(text.slice(done));
  return { text: parts.join(""), magics };
}

/** A name that nobody defines; further lines become blank, line ends stay. */
function nameLike(piece: string): string {
  const [first = "", ...rest] = piece.split("\n");
  const name = first.endsWith("\r") ? `${"_".repeat(first.length - 1)}\r` : "_".repeat(first.length);
  return [name, ...rest.map((line) => line.replace(/[^\r]/g, " "))].join("\n");
}

/** `x = !command` and `x = %magic`, but neither `x != y` nor a remainder on a line of its own. */
function isMagicValue(text: string, assigned: number | undefined): assigned is number {
  if (assigned === undefined) return false;
  const at = skipBlank(text, assigned);
  return (text[at] === "!" && text[at + 1] !== "=") || (text[at] === "%" && /[A-Za-z_%]/.test(text.charAt(at + 1)));
}

/** `pipe.to?` on one line; over several lines it is a mistake. */
function isHelp(code: string): boolean {
  return code.endsWith("?") && !code.includes("\n");
}

/** The statement that `%time` runs in the notebook's own scope: it is Python when it parses and has no block. */
function timedStatement(text: string, first: number): Range | undefined {
  if (!text.startsWith("%time ", first)) return undefined;
  const range = { start: first + "%time".length, end: physicalEnd(text, first) };
  const { body, errors } = parseModule(text.slice(skipBlank(text, range.start), range.end));
  const plain = body.length > 0 && errors.length === 0 && body.every((statement) => blocksOf(statement).length === 0);
  return plain ? range : undefined;
}
