/** Text to {@link Module}: parse, copy, lower. The only door between tree-sitter and the rest. */

import type { NapiConfig, SgNode } from "@ast-grep/napi";
import type { Comment, Module } from "./ast.js";
import { lowerBody } from "./blocks.js";
import { copyTree, type Gathered } from "./cursor.js";
import { parsePython } from "./parse.js";

/**
 * Parses `text`. Broken Python is read as far as it goes; {@link Module.errors} says where it broke.
 * @throws RangeError when the text nests deeper than the JavaScript stack.
 */
export function parseModule(text: string): Module {
  return lower(text, parsePython(text));
}

/** {@link parseModule} when one of ast-grep's rules matches anywhere, or the text is broken; undefined otherwise, without the cost of lowering. */
export function parseWhere(text: string, rules: readonly NapiConfig["rule"][]): Module | undefined {
  const root = parsePython(text);
  return root.find({ rule: { any: [...rules, { kind: "ERROR" }] } }) ? lower(text, root) : undefined;
}

function lower(text: string, root: SgNode): Module {
  const comments: Comment[] = [];
  const gathered: Gathered = { text, comments, errors: [] };
  const tree = copyTree(root, gathered);
  return { text, body: lowerBody(tree, text), comments, errors: gathered.errors };
}
