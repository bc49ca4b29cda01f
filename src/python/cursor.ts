/** Reads tree-sitter nodes into ranges and kinds, collecting comments and errors on the way. */
import type { Range } from "../types.js";
import type { Comment } from "./ast.js";
import type { SyntaxNode } from "./parse.js";

/** One tree-sitter node as plain data: kind, range, and children without comments. */
export interface Node extends Range {
  readonly kind: string;
  readonly children: readonly Node[];
}

/** What lowering gathers beside the tree. */
export interface Gathered {
  readonly text: string;
  /** What was parsed: all of `text`, or a part of it. */
  readonly parsed: string;
  /** Offset in `text` of an offset in what was parsed. */
  locate(offset: number): number;
  readonly comments: Comment[];
  readonly errors: number[];
}

const INVISIBLE = new Set(["comment", "line_continuation"]);
/** Leaves whose emptiness is no mistake: an empty string has no content, a file may be empty. */
const MAY_BE_EMPTY = new Set(["string_content", "module", "block", "string_end"]);

/** Compound statements; the parser says nothing of a missing body. */
const NEED_BODY = new Set(
  "function_definition class_definition if_statement elif_clause else_clause for_statement while_statement with_statement try_statement except_clause finally_clause case_clause".split(
    " ",
  ),
);
/** Inside these a line end means nothing; inside a block (of a lambda's default, say) it does again. */
const BRACKETS = new Set(
  "argument_list parenthesized_expression list dictionary tuple set parameters subscript list_comprehension set_comprehension dictionary_comprehension generator_expression list_pattern tuple_pattern string interpolation with_clause import_from_statement type_parameter case_pattern".split(
    " ",
  ),
);
const BLOCKS = new Set(["block"]);
/** Outside brackets these end with their line; the parser reads on all the same (`x =` and the next statement). */
const ONE_LINE = new Set(
  "assignment augmented_assignment keyword_argument binary_operator comparison_operator boolean_operator not_operator attribute conditional_expression".split(
    " ",
  ),
);

function isBroken(children: readonly Node[], text: string): boolean {
  return children.some((child, index) => {
    const next = children[index + 1];
    return next !== undefined && next.start - child.end > 0 && /(^|[^\\\r])\r?\n/.test(text.slice(child.end, next.start));
  });
}

/** Statements of a suite stand on lines of their own or have `;` between them; the parser makes up a line end where neither is. */
const SUITES = new Set(["module", "block"]);

function isJoined(children: readonly Node[], text: string): boolean {
  return children.some((child, index) => {
    const next = children[index + 1];
    return next !== undefined && child.kind !== ";" && next.kind !== ";" && !text.slice(child.end, next.start).includes("\n");
  });
}

const NONE: readonly SyntaxNode[] = [];

/** Leaves are not asked for their children: that halves the walk. */
const LEAVES = new Set(
  "identifier string_start string_content string_end integer float true false none comment import_prefix".split(" "),
);

const isLeafKind = (kind: string): boolean => LEAVES.has(kind) || !/^[a-zA-Z_]/.test(kind);

/** Copies a tree-sitter tree into plain nodes in one walk; every later step reads these. */
export function copyTree(node: SyntaxNode, gathered: Gathered): Node {
  return copyNode(node, gathered, { from: 0, loose: false, bracketed: false }).node;
}

/** A node, and its range in what was parsed. */
interface Copied {
  readonly node: Node;
  readonly range: Range;
}

/** Where a node stands in its parent. */
interface Standing {
  /** Where the one before it ends, in what was parsed. */
  readonly from: number;
  /** Nothing but white space is between the two. */
  readonly loose: boolean;
  readonly bracketed: boolean;
}

function copyNode(node: SyntaxNode, gathered: Gathered, { from, loose, bracketed }: Standing): Copied {
  const kind = node.kind() as string;
  const known = node.at ?? (loose ? rangeOfToken(kind, gathered.parsed, from) : undefined);
  const spanned = SPANNED.has(kind);
  let range = known ?? (spanned ? undefined : rangeOf(node));
  const children: Node[] = [];
  let first = from;
  let last = range?.start ?? from;
  for (const [index, child] of (isLeafKind(kind) ? NONE : node.children()).entries()) {
    const { node: copy, range: place } = copyNode(child, gathered, {
      from: last,
      loose: !TIGHT.has(kind),
      bracketed: bracketed ? !BLOCKS.has(kind) : BRACKETS.has(kind),
    });
    if (index === 0) first = place.start;
    last = place.end;
    if (copy.kind === "comment")
      gathered.comments.push({ start: copy.start, end: copy.end, text: gathered.text.slice(copy.start, copy.end) });
    if (!INVISIBLE.has(copy.kind)) children.push(copy);
  }
  range ??= children.length > 0 ? { start: first, end: last } : rangeOf(node);
  const start = gathered.locate(range.start);
  // The end of a node is that of its last character: what follows may stand elsewhere.
  const end = range.end > range.start ? gathered.locate(range.end - 1) + 1 : start;
  const missing = children.length === 0 && start === end && !MAY_BE_EMPTY.has(kind);
  const bodiless = NEED_BODY.has(kind) && !children.some((child) => child.kind === "block" && child.children.length > 0);
  const broken = !bracketed && ONE_LINE.has(kind) && isBroken(children, gathered.text);
  const joined = SUITES.has(kind) && isJoined(children, gathered.text);
  if (kind === "ERROR" || missing || bodiless || broken || joined) gathered.errors.push(start);
  return { node: { kind, start, end, children }, range };
}

/** The parser's own answer: dear, because it is three objects that cross from one language into another. */
function rangeOf(node: SyntaxNode): Range {
  const { start, end } = node.range();
  return { start: start.index, end: end.index };
}

/** Kinds whose children fill them from end to end; of others, line ends may be a part. */
const SPANNED = new Set(
  `argument_list assignment attribute augmented_assignment await binary_operator boolean_operator call comparison_operator conditional_expression
  default_parameter dictionary dictionary_splat dotted_name expression_statement keyword_argument list list_splat not_operator pair parameters
  parenthesized_expression subscript tuple typed_parameter unary_operator`.split(/\s+/),
);
/** Inside these white space may be text. */
const TIGHT = new Set("string interpolation format_specifier string_content concatenated_string".split(" "));

/** Where a punctuation mark or an ASCII name stands that comes after white space only; undefined when it is not certain. */
function rangeOfToken(kind: string, text: string, from: number): Range | undefined {
  BLANK.lastIndex = from;
  BLANK.test(text);
  const start = BLANK.lastIndex;
  if (kind === "identifier") {
    NAME.lastIndex = start;
    const end = NAME.test(text) ? NAME.lastIndex : start;
    return end > start && !(text.charCodeAt(end) > 127) ? { start, end } : undefined;
  }
  return MARK.test(kind) && text.startsWith(kind, start) ? { start, end: start + kind.length } : undefined;
}
const BLANK = /[ \t\r\n\f]*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const MARK = /^[^a-zA-Z_]/;

/** Children that are not punctuation or keywords. Anonymous nodes have kinds that are no identifiers, or are keywords. */
export function named(node: Node): Node[] {
  return node.children.filter((child) => !isToken(child));
}

/** First child of a kind. */
export function childOf(node: Node, kind: string): Node | undefined {
  return node.children.find((child) => child.kind === kind);
}

/** The child right after the first token `kind`. */
export function after(node: Node, kind: string): Node | undefined {
  const index = node.children.findIndex((child) => child.kind === kind);
  return index < 0 ? undefined : node.children[index + 1];
}

/** Keywords have the kinds of some nodes (`lambda`, `await`); a token is told apart by having no children. */
function isToken(node: Node): boolean {
  if (node.kind === "is not" || node.kind === "not in") return true;
  return node.children.length === 0 && (KEYWORDS.has(node.kind) || !/^[a-zA-Z_]/.test(node.kind));
}

const KEYWORDS = new Set(
  `and as assert async await break case class continue def del elif else except exec finally for from global if import in
  is lambda match nonlocal not or pass print raise return try while with yield`.split(/\s+/),
);
