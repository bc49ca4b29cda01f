/**
 * A small Python syntax tree as plain data: what the analysis reads instead of tree-sitter nodes.
 * Modelled on CPython's `ast`, with UTF-16 offsets. Anything not needed by name is `other`, with its children.
 * @see https://docs.python.org/3/library/ast.html
 */
import type { Range } from "../types.js";
import type { Argument, Expr, Param } from "./ast-expressions.js";

export type * from "./ast-expressions.js";

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
    /** The texts that it matches (`"a" | "b"`); undefined for any other pattern. */
    readonly texts: readonly Expr[] | undefined;
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
  /** Names that statements may bind which were left out because they have nothing to do with the subject; undefined: none was left out. */
  readonly omitted: ReadonlySet<string> | undefined;
  /** Starts of imports of which nothing that was kept says a name; only where a module is read for itself. */
  readonly idle?: ReadonlySet<number>;
}
