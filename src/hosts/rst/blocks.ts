/**
 * Python in reStructuredText: `.. code-block:: python` and its kin, doctest blocks, and literal blocks (`::`) that read as Python, as Sphinx
 * takes them by default.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks
 */
import { type Block, isPython } from "../document/block.js";
import { codeOf, extent, indentOf, isBlank, type Line, widthOf } from "../document/lines.js";
import { startsExample } from "../document/prompts.js";

/** An explicit markup start, also as the first thing of a list item: indentation, then what follows the two dots. */
const EXPLICIT = /^(?:[ \t]|[-*+][ \t]|\(?\w{1,3}[.)][ \t])*\.\.(?:[ \t]+(.*))?$/;
const CODE = /^(?:code-block|sourcecode|code)::[ \t]*(.*)$/;
const TEST = /^(?:testcode|testsetup)::/;
/** Other constructs whose text is read as RST: directives, footnotes, targets, substitutions. */
const READ_ON = /^(?:[\w:.+-]+::|\[|_|__ |\|)/;
const VERBATIM = /^(?:raw|parsed-literal|math|highlight|literalinclude|csv-table|prompt)::/;
const OPTION = /^[ \t]+:[\w-]+:/;

/** A paragraph's line that announces a literal block. */
const LITERAL = /::[ \t]*$/;
/** What a line of Python that concerns us looks like: an import, an assignment, a call. All else in a literal block may be anything. */
const PYTHON_LINE = /^[ \t]*(?:(?:from|import)[ \t]+\w|\w[\w.]*[ \t]*=|[^#\n]*[\w\])]\()/;
/** Another language for the literal blocks below it. */
const HIGHLIGHT = /^[ \t]*\.\.[ \t]+highlight::[ \t]*(?!python|py|default)\w/m;

/** All blocks among `lines`, in order. */
export function rstBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  for (let line = lines[index]; line; line = lines[index]) {
    const found = blockAt(text, lines, index, line);
    if (found.block) blocks.push(found.block);
    index = found.next;
  }
  return blocks;
}

interface Step {
  readonly block?: Block;
  /** Where to read on. */
  readonly next: number;
}

function blockAt(text: string, lines: readonly Line[], index: number, line: Line): Step {
  const code = codeOf(text, line);
  if (startsExample(code)) return doctest(text, lines, index);
  const found = EXPLICIT.exec(code);
  if (!found) return LITERAL.test(code) ? literal(text, lines, index, code) : { next: index + 1 };
  const rest = found[1] ?? "";
  const next = contentEnd(text, lines, index, widthOf(code.slice(0, code.indexOf(".."))));
  const language = TEST.test(rest) ? "python" : CODE.exec(rest)?.[1];
  if (language !== undefined) return isPython(language) ? { block: directive(text, lines, index, next), next } : { next };
  return READ_ON.test(rest) && !VERBATIM.test(rest) ? { next: index + 1 } : { next };
}

/** The first line after `index` that is neither blank nor indented deeper than `width`. */
function contentEnd(text: string, lines: readonly Line[], index: number, width: number): number {
  const inside = (line: Line) => isBlank(codeOf(text, line)) || widthOf(indentOf(codeOf(text, line))) > width;
  let next = index + 1;
  while (lines[next] && inside(lines[next] as Line)) next++;
  return next;
}

function directive(text: string, lines: readonly Line[], index: number, next: number): Block {
  const below = lines.slice(index + 1, next);
  const code = below.slice(optionsAmong(below.map((line) => codeOf(text, line))));
  const isFilled = (line: Line) => !isBlank(codeOf(text, line));
  const last = code.findLastIndex(isFilled);
  const blank = code.length - 1 - last;
  return { lines: code.slice(code.findIndex(isFilled), last + 1), ...extent(lines, index, next - blank), framed: true };
}

/** What is indented below a paragraph that ends in `::`, after a blank line. A doctest in it is found by itself. */
function literal(text: string, lines: readonly Line[], index: number, announced: string): Step {
  const code = (line: Line) => codeOf(text, line);
  const below = lines[index + 1];
  const next = contentEnd(text, lines, index, widthOf(indentOf(announced)));
  const block = { ...directive(text, lines, index, next), unnamed: true };
  const reads =
    below && isBlank(code(below)) && block.lines.some((line) => PYTHON_LINE.test(code(line))) && !HIGHLIGHT.test(text);
  return reads ? { block, next } : { next: index + 1 };
}

/** How many lines the options below a directive take; a value may go on in deeper lines. */
function optionsAmong(codes: readonly string[]): number {
  let width = Number.POSITIVE_INFINITY;
  const end = codes.findIndex((code) => {
    const own = widthOf(indentOf(code));
    if (own > width) return isBlank(code);
    width = own;
    return !OPTION.test(code);
  });
  return end < 0 ? codes.length : end;
}

/** Up to the next blank line. */
function doctest(text: string, lines: readonly Line[], index: number): Step {
  let next = index;
  while (lines[next] && !isBlank(codeOf(text, lines[next] as Line))) next++;
  return { block: { lines: lines.slice(index, next), ...extent(lines, index, next), framed: false }, next };
}
