/**
 * JavaScript and TypeScript: string and template literals that are Python and load SANA, one region each. The JavaScript around them is only
 * read, never printed. Concatenated strings and arrays of lines are pieces of a program and are left.
 */

import type { Stmt } from "../python/ast.js";
import { parseModule } from "../python/lower.js";
import type { Host, HostResult, SourceFile } from "../types.js";
import { EXTENSIONS_OF } from "./extensions.js";
import { decode } from "./javascript/decode.js";
import { callsLoad, type Literal, literalsOf, mentionsLoad, templateAt } from "./javascript/literals.js";
import { readBroken, readLoad, readPython } from "./javascript/reading.js";
import { regionOf } from "./javascript/region.js";
import { isPiece } from "./javascript/standing.js";
import { parse, prepare } from "./javascript/syntax.js";
import type { NodePath } from "./javascript/walk.js";

export { type Jscodeshift, prepareWith } from "./javascript/syntax.js";

export const JAVASCRIPT: Host = {
  name: "javascript",
  extensions: EXTENSIONS_OF.javascript,
  prepare,
  read,
};

const PIECES = "Python that is put together from pieces (by +, from lines, in placeholders) is not read; put it into one literal";

function read(file: SourceFile): HostResult {
  if (!mentionsLoad(file.text)) return { regions: [] };
  const roots = parse(file.path, file.text);
  if (typeof roots === "string") return { problem: roots };
  const literals = literalsOf(file.text, roots);
  const pieces = literals.filter((literal) => isPieceOfPython(file.text, literal));
  const regions = literals.flatMap((literal) => {
    const reading = pieces.includes(literal) ? undefined : (readLoad(file.text, literal) ?? readBroken(file.text, literal));
    return reading ? [regionOf(file, literal, reading)] : [];
  });
  if (regions.length === 0 && pieces.some(({ start, end }) => callsLoad(file.text.slice(start, end)))) return { problem: PIECES };
  return { regions };
}

function isPieceOfPython(source: string, literal: Literal): boolean {
  const text = decode(source, literal)?.text ?? "";
  return isPiece(literal.path, text, (path) => isProgram(source, path));
}

/** Whether a template literal is Python around its holes; one that only passes a hole on, with a word before it, is not. */
function isProgram(source: string, path: NodePath): boolean {
  const template = templateAt(source, path);
  const decoded = template && decode(source, template);
  const reading = decoded && readPython(decoded);
  return reading !== undefined && parseModule(reading.layout.text).body.some(doesSomething);
}

/** A word, or a word and a colon (`Code: ${snippet}`), is a sentence sooner than a program. */
function doesSomething(statement: Stmt): boolean {
  if (statement.type === "expression") return statement.value.type === "call";
  return statement.type !== "assign" || statement.value !== undefined;
}
