/** Text to {@link Module}: parse, copy, lower. The only door between tree-sitter and the rest. */
import type { Comment, Module } from "./ast.js";
import { lowerBody } from "./blocks.js";
import { copyTree, type Gathered } from "./cursor.js";
import { parsePython } from "./parse.js";

/**
 * Parses `text`. Broken Python is read as far as it goes; {@link Module.errors} says where it broke.
 * @throws RangeError when the text nests deeper than the JavaScript stack.
 */
export function parseModule(text: string): Module {
  const comments: Comment[] = [];
  const gathered: Gathered = { text, comments, errors: [] };
  const tree = copyTree(parsePython(text), gathered);
  return { text, body: lowerBody(tree, text), comments, errors: gathered.errors };
}
