/** The parser: @ast-grep/napi with the Python grammar, registered once per process (and per worker). */
import python from "@ast-grep/lang-python";
import { parse, registerDynamicLanguage, type SgNode } from "@ast-grep/napi";

let registered = false;

/** Root node of `text`. Offsets of its nodes are UTF-16 indexes into `text`, also with BOM, CRLF and emoji. */
export function parsePython(text: string): SgNode {
  if (!registered) {
    registerDynamicLanguage({ python });
    registered = true;
  }
  return parse("python", text).root();
}
