/**
 * A small Python syntax tree as plain data: what the analysis reads instead of tree-sitter nodes.
 * Modelled on CPython's `ast`, with UTF-16 offsets. Anything not needed by name is `other`, with its children.
 * @see https://docs.python.org/3/library/ast.html
 */
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
  /** tree-sitter's name of the node, for instance `yield`. */
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

export type Stmt =
  | ExprStmt
  | Assign
  | AugAssign
  | If
  | For
  | While
  | With
  | Try
  | Match
  | FunctionDef
  | ClassDef
  | Import
  | ImportFrom
  | Return
  | Delete
  | Scope
  | Assert
  | Raise
  | Simple;

export interface ExprStmt extends Range {
  readonly type: "expression";
  readonly value: Expr;
}
/** `a = b = value` has two targets; an annotated assignment one and perhaps no value. */
export interface Assign extends Range {
  readonly type: "assign";
  readonly targets: readonly Expr[];
  readonly annotation: Expr | undefined;
  readonly value: Expr | undefined;
}
export interface AugAssign extends Range {
  readonly type: "augmented";
  readonly target: Expr;
  readonly operator: string;
  readonly value: Expr;
}
/** A suite. The range covers its statements, not the colon before it; `colonEnd` is just after the colon. */
export interface Block extends Range {
  readonly body: readonly Stmt[];
  readonly colonEnd: number;
}
/** `elif` is an `If` alone in `otherwise` whose range starts at `elif`. */
export interface If extends Range {
  readonly type: "if";
  readonly test: Expr;
  readonly then: Block;
  readonly otherwise: Block | undefined;
  readonly elif: boolean;
}
export interface For extends Range {
  readonly type: "for";
  readonly target: Expr;
  readonly iterable: Expr;
  readonly body: Block;
  readonly otherwise: Block | undefined;
}
export interface While extends Range {
  readonly type: "while";
  readonly test: Expr;
  readonly body: Block;
  readonly otherwise: Block | undefined;
}
export interface With extends Range {
  readonly type: "with";
  readonly items: readonly { readonly context: Expr; readonly target: Expr | undefined }[];
  readonly body: Block;
}
export interface Try extends Range {
  readonly type: "try";
  readonly body: Block;
  readonly handlers: readonly Handler[];
  readonly otherwise: Block | undefined;
  readonly final: Block | undefined;
}
export interface Handler extends Range {
  readonly exception: Expr | undefined;
  readonly name: string | undefined;
  readonly body: Block;
}
export interface Match extends Range {
  readonly type: "match";
  readonly subject: Expr;
  readonly cases: readonly {
    readonly captures: readonly string[];
    readonly guard: Expr | undefined;
    readonly wildcard: boolean;
    readonly body: Block;
  }[];
}
export interface FunctionDef extends Range {
  readonly type: "function";
  readonly name: string;
  readonly async: boolean;
  readonly params: readonly Param[];
  readonly returns: Expr | undefined;
  readonly decorators: readonly Expr[];
  readonly body: Block;
}
export interface ClassDef extends Range {
  readonly type: "class";
  readonly name: string;
  readonly bases: readonly Argument[];
  readonly decorators: readonly Expr[];
  readonly body: Block;
}
export interface Import extends Range {
  readonly type: "import";
  readonly names: readonly { readonly module: string; readonly alias: string | undefined }[];
}
/** `from ..a.b import c as d`: level 2, module "a.b". `star` for `import *`. */
export interface ImportFrom extends Range {
  readonly type: "import-from";
  readonly level: number;
  readonly module: string;
  readonly names: readonly { readonly name: string; readonly alias: string | undefined }[];
  readonly star: boolean;
}
export interface Return extends Range {
  readonly type: "return";
  readonly value: Expr | undefined;
}
export interface Delete extends Range {
  readonly type: "delete";
  readonly targets: readonly Expr[];
}
export interface Scope extends Range {
  readonly type: "global" | "nonlocal";
  readonly names: readonly string[];
}
export interface Assert extends Range {
  readonly type: "assert";
  readonly test: Expr;
  readonly message: Expr | undefined;
}
export interface Raise extends Range {
  readonly type: "raise";
  readonly values: readonly Expr[];
}
/** `pass`, `break`, `continue`, and statements with no part in the analysis. */
export interface Simple extends Range {
  readonly type: "pass" | "break" | "continue" | "error" | "unknown";
  readonly values: readonly Expr[];
}

export interface Comment extends Range {
  /** From `#` on. */
  readonly text: string;
}

/** A parsed module: its text, statements and comments in source order. */
export interface Module {
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly comments: readonly Comment[];
  /** Offsets where the parser gave up or filled in a missing piece; empty for valid Python. */
  readonly errors: readonly number[];
}
