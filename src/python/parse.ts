/** The parser: @ast-grep/napi with the Python grammar, registered once per process (and per worker). */
import python from "@ast-grep/lang-python";
import { parse, registerDynamicLanguage, type SgNode } from "@ast-grep/napi";

let registered = false;

/** More code than this (UTF-16 units) at once is data that looks like code; a syntax tree of it would fill the memory. */
const MOST_CODE = 3_000_000;

/** Thrown for a text of more than {@link MOST_CODE}. */
export class TooMuchCode extends RangeError {}

/** Root node of `text`. Offsets of its nodes are UTF-16 indexes into `text`, also with BOM, CRLF and emoji. @throws TooMuchCode */
export function parsePython(text: string): SgNode {
  if (text.length > MOST_CODE)
    throw new TooMuchCode(`more than ${MOST_CODE / 1e6} MB of code at once; move data out of it or split it`);
  if (!registered) {
    registerDynamicLanguage({ python });
    registered = true;
  }
  return parse("python", text).root();
}
