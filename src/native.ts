/** The parser that is native code: @ast-grep/napi with the Python grammar, registered once per process. Importing this file sets it. */
import python from "@ast-grep/lang-python";
import { parse, registerDynamicLanguage, type SgNode } from "@ast-grep/napi";
import { parseWith } from "./python/parse.js";

let registered = false;

/** Root node of `text`. */
export function parseNatively(text: string): SgNode {
  if (!registered) {
    registerDynamicLanguage({ python });
    registered = true;
  }
  return parse("python", text).root();
}

parseWith(parseNatively);
