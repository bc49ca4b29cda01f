/** Expressions of the small Python syntax tree; see `ast.ts`. */
import type { Range } from "../types.js";

export type Expr =
  | Name
  | Attribute
  | Call
  | Subscript
  | Str
  | Literal
  | Sequence
  | Dict
  | Conditional
  | Operation
  | Lambda
  | Comprehension
  | Walrus
  | Star
  | Await
  | Other;

export interface Name extends Range {
  readonly type: "name";
  readonly id: string;
}
export interface Attribute extends Range {
  readonly type: "attribute";
  readonly object: Expr;
  readonly name: string;
  /** Range of the name after the dot. */
  readonly nameRange: Range;
}
export interface Call extends Range {
  readonly type: "call";
  readonly callee: Expr;
  readonly args: readonly Argument[];
  /** From `(` to after `)`. */
  readonly parens: Range;
}
/** `value`, `name=value`, `*value` or `**value`. The range covers the whole argument. */
export interface Argument extends Range {
  readonly kind: "positional" | "keyword" | "star" | "double-star";
  readonly name: string | undefined;
  readonly value: Expr;
}
export interface Subscript extends Range {
  readonly type: "subscript";
  readonly object: Expr;
  readonly index: Expr;
}
/** A string literal, concatenated ones joined. `value` is undefined for bytes and for f-strings with holes. */
export interface Str extends Range {
  readonly type: "string";
  readonly value: string | undefined;
  /** Quote characters of the first piece: `"`, `'`, `"""` or `'''`; empty for concatenated strings. */
  readonly quote: string;
  /** Literal text of an f-string after its last hole (a path's last segment may be known). */
  readonly tail: string | undefined;
  readonly holes: readonly Expr[];
}
export interface Literal extends Range {
  readonly type: "literal";
  readonly value: number | boolean | null;
}
export interface Sequence extends Range {
  readonly type: "tuple" | "list" | "set";
  readonly items: readonly Expr[];
}
export interface Dict extends Range {
  readonly type: "dict";
  readonly entries: readonly DictEntry[];
}
/** `key: value`, or `**value` when there is no key. */
export interface DictEntry extends Range {
  readonly key: Expr | undefined;
  readonly value: Expr;
}
export interface Conditional extends Range {
  readonly type: "conditional";
  readonly test: Expr;
  readonly then: Expr;
  readonly otherwise: Expr;
}
/** Boolean, comparison, unary and binary operators; `operators` in source order (`and`, `==`, `is not`, `not`, `/`). */
export interface Operation extends Range {
  readonly type: "operation";
  readonly kind: "boolean" | "comparison" | "unary" | "binary" | "not";
  readonly operators: readonly string[];
  readonly operands: readonly Expr[];
}
export interface Lambda extends Range {
  readonly type: "lambda";
  readonly params: readonly Param[];
  readonly body: Expr;
}
/** List, set, dict comprehension or generator. For a dict, `elements` is [key, value]. */
export interface Comprehension extends Range {
  readonly type: "comprehension";
  readonly kind: "list" | "set" | "dict" | "generator";
  readonly elements: readonly Expr[];
  readonly clauses: readonly { readonly target: Expr; readonly iterable: Expr; readonly conditions: readonly Expr[] }[];
}
export interface Walrus extends Range {
  readonly type: "walrus";
  readonly target: Name;
  readonly value: Expr;
}
export interface Star extends Range {
  readonly type: "star";
  readonly value: Expr;
}
export interface Await extends Range {
  readonly type: "await";
  readonly value: Expr;
}
/** Slices, yield, ERROR nodes and the rest. */
export interface Other extends Range {
  readonly type: "other";
  /** tree-sitter's name of the node, for instance `yield`; `yield from` apart. */
  readonly kind: string;
  readonly children: readonly Expr[];
}

export interface Param extends Range {
  readonly name: string;
  readonly kind: "normal" | "star" | "double-star";
  /** Positional-only and keyword-only markers are not kept; order is. */
  readonly annotation: Expr | undefined;
  readonly fallback: Expr | undefined;
  /** After `*` or `*args`. */
  readonly keywordOnly: boolean;
}
