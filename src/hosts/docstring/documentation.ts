/** Examples in the documentation of a Python module: docstrings, and strings that a constant of the module holds. */
import { mayMatter } from "../../precision/prefilter.js";
import type { Module } from "../../python/ast.js";
import { parseAbout } from "../../python/lower.js";
import type { PythonRegion, SourceFile } from "../../types.js";
import { linesOf } from "../document/lines.js";
import { programsOf } from "../document/programs.js";
import { exampleBlocks } from "./blocks.js";
import { literalAt } from "./literal.js";
import { documentationStrings } from "./strings.js";

const EXAMPLE = /^[ \t]*(?:>>>|`{3,}|~{3,}|\.\.[ \t]+(?:code|sourcecode|testcode))|::[ \t]*$/m;
/** A string without it holds no example of ours. */
const SUBJECT = /sana/i;
const QUOTES = ['"""', "'''"];

/** Whether something between triple quotes looks like an example and mentions SANA: only then is the module parsed for its strings. */
function mayDocument(text: string): boolean {
  if (!mayMatter(text) || !EXAMPLE.test(text)) return false;
  return QUOTES.some((quote) => {
    const pieces = text.split(quote);
    const paired = pieces.length % 2 === 1;
    return pieces.some((piece, index) => (index % 2 === 1 || !paired) && mayMatter(piece) && EXAMPLE.test(piece));
  });
}

/**
 * The programs in the documentation of a module, each as a region of the file.
 * @param start where the module begins in the file: after a byte order mark.
 */
export function documentationRegions({ text }: SourceFile, start: number): PythonRegion[] {
  if (!mayDocument(text)) return [];
  const module = parse(text.slice(start));
  return module ? documentationStrings(module).flatMap((range) => regionsOf(text, range.start + start, range.end + start)) : [];
}

/** The programs in one string literal that mention SANA. */
function regionsOf(text: string, start: number, end: number): PythonRegion[] {
  const literal = mayMatter(text.slice(start, end)) ? literalAt(text, start, end) : undefined;
  if (!literal) return [];
  const blocks = exampleBlocks(text, linesOf(text, literal.content)).flatMap(literal.shown);
  return programsOf(text, blocks, literal.guard).filter((region) => mayMatter(region.text));
}

/** Undefined when the module cannot be read: what is documentation in it is not known then. */
function parse(text: string): Module | undefined {
  try {
    const module = parseAbout(text, SUBJECT);
    return module.errors.length === 0 ? module : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
