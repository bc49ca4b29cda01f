/** Which template block (`{% if %}`, `{% for %}`, `{{#if}}`, Go's `{{ range }}`) a place of a document stands in. */
import type { Range } from "../../types.js";
import { lineAt } from "./lines.js";

/** A part of a template block: from one of its tags to the next. */
interface Branch extends Range {
  readonly tag: string;
}

interface Open {
  readonly name: string;
  readonly parts: Branch[];
}

const TAG = /\{%[-+~]?\s*(\w+)[^\r\n]*?%\}|\{\{[-~<%]?\s*([#/]?\w+)[^\r\n]*?\}\}/g;
const OPENERS = new Set(["if", "unless", "for", "case", "ifchanged", "tablerow"]);
const DIVIDERS = new Set(["elif", "elsif", "elseif", "else", "when"]);
const GO_OPENERS = new Set(["if", "range", "with", "block", "define"]);

/** The innermost branch at an offset of `text`, as words that name its tag and line; undefined outside of all. Blocks that nothing closes are none. */
export function branchesOf(text: string): (offset: number) => string | undefined {
  let found: readonly Branch[] | undefined;
  return (offset) => {
    found ??= readBranches(text);
    const inside = found.filter(({ start, end }) => start <= offset && offset < end);
    const innermost = inside.reduce<Branch | undefined>((best, one) => (best && best.start > one.start ? best : one), undefined);
    return innermost && `${innermost.tag} (line ${lineAt(text, innermost.start)})`;
  };
}

function readBranches(text: string): Branch[] {
  const open: Open[] = [];
  const closed: Branch[] = [];
  for (const { 0: tag, 1: jinja, 2: other, index: start } of text.matchAll(TAG)) {
    const name = String(jinja ?? other);
    const last = open.at(-1);
    const branch = { start, end: text.length, tag };
    if (jinja ? OPENERS.has(name) : GO_OPENERS.has(name) || name.startsWith("#"))
      open.push({ name: name.replace("#", ""), parts: [branch] });
    else if (last && DIVIDERS.has(name)) divide(last, branch);
    else {
      const opener = open.findLastIndex((one) => closes(name, one.name));
      const [ended] = opener < 0 ? [] : open.splice(opener);
      if (ended) closed.push(...divide(ended, branch).slice(0, -1));
    }
  }
  return closed;
}

const closes = (name: string, opener: string): boolean => name === `end${opener}` || name === `/${opener}` || name === "end";

/** Ends the part that is open where the next one starts. */
function divide({ parts }: Open, next: Branch): readonly Branch[] {
  const before = parts.pop();
  if (before) parts.push({ ...before, end: next.start });
  parts.push(next);
  return parts;
}
