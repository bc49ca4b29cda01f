/** Text to {@link Module}: parse, copy, lower. The only door between tree-sitter and the rest. */

import type { NapiConfig } from "@ast-grep/napi";
import type { Comment, Module } from "./ast.js";
import { lowerBody } from "./blocks.js";
import { copyTree, type Gathered } from "./cursor.js";
import { changedSince, type Outline, outlineOf } from "./outline.js";
import { parsePython, readPython, readsQuickly, type SyntaxTree } from "./parse.js";

/**
 * Parses `text`. Broken Python is read as far as it goes; {@link Module.errors} says where it broke.
 * @throws RangeError when the text nests deeper than the JavaScript stack.
 */
export function parseModule(text: string): Module {
  return lower({ text, parsed: text, locate: (offset) => offset, omitted: undefined }, readPython(text));
}

/**
 * {@link parseModule}, without the top-level statements that have nothing to do with `subject`; see outline.ts. Errors in these go unnoticed.
 * @throws RangeError when the text nests deeper than the JavaScript stack.
 */
export function parseAbout(text: string, subject: RegExp): Module {
  const outline = outlineOf(text, subject);
  return lowerOutline(text, outline, readPython(outline.text));
}

/**
 * {@link parseWhere} of a module that is read for itself: what only other modules have to do with is left out too, and imports that nothing needs
 * are marked as idle.
 */
export function parseAlone(text: string, rules: readonly NapiConfig["rule"][], subject: RegExp): Module | undefined {
  return whereIn(text, outlineOf(text, subject, "alone"), rules);
}

/** {@link parseAbout} when one of ast-grep's rules matches, or the text is broken; undefined otherwise, without the cost of lowering. */
export function parseWhere(text: string, rules: readonly NapiConfig["rule"][], subject: RegExp): Module | undefined {
  return whereIn(text, outlineOf(text, subject), rules);
}

function whereIn(text: string, outline: Outline, rules: readonly NapiConfig["rule"][]): Module | undefined {
  if (outline.text.length < (readsQuickly() ? 4 : 1) * QUICKLY_LOWERED)
    return lowerOutline(text, outline, readPython(outline.text));
  const root = parsePython(outline.text);
  const matters = root.find({ rule: { any: [...rules, { kind: "ERROR" }] } });
  return matters ? lowerOutline(text, outline, readPython(outline.text, root)) : undefined;
}

/** Less text than this (UTF-16 units) is lowered in the time that a search of it takes; four times as much where trees are read quickly. */
const QUICKLY_LOWERED = 2000;

/** Where the first error stands in the statements of `text` that are not those of `before`; undefined where there is none. */
export function errorSince(before: string, text: string): number | undefined {
  const { text: kept, omitted, locate } = changedSince(before, text);
  const gathered: Gathered = { text, parsed: kept, locate, comments: [], errors: [] };
  copyTree(readPython(kept), gathered);
  return gathered.errors.length > 0 && omitted ? parseModule(text).errors[0] : gathered.errors[0];
}

function lowerOutline(text: string, { text: parsed, omitted, locate, idle }: Outline, root: SyntaxTree): Module {
  const module = { ...lower({ text, parsed, locate, omitted }, root), idle };
  // What looks broken may have been cut in the wrong place.
  return omitted && module.errors.length > 0 ? parseModule(text) : module;
}

type Source = Pick<Gathered, "text" | "parsed" | "locate"> & Pick<Module, "omitted">;

function lower({ text, parsed, locate, omitted }: Source, root: SyntaxTree): Module {
  const comments: Comment[] = [];
  const gathered: Gathered = { text, parsed, locate, comments, errors: [] };
  const tree = copyTree(root, gathered);
  return { text, body: lowerBody(tree, text), comments, errors: gathered.errors, omitted };
}
