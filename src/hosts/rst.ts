/** reStructuredText: code directives of Python and doctest blocks. The Python parser is loaded by `prepare`. */

import type { Edit, Host, HostResult, Range, SourceFile } from "../types.js";
import { wordsBeside } from "./document/prose.js";
import { EXTENSIONS_OF } from "./extensions.js";

type Reader = typeof import("./rst/read.js");

let reader: Reader | undefined;

export const RST: Host = {
  name: "rst",
  extensions: EXTENSIONS_OF.rst,
  async prepare() {
    reader ??= await import("./rst/read.js");
  },
  read,
};

function read(file: SourceFile): HostResult {
  return reader ? reader.readRst(file) : { problem: "the Python parser is not loaded; await the host's prepare() first" };
}

/** What `proseMentions` of `prose.ts` says of an RST file; nothing before `prepare`. */
export function rstMentions(file: SourceFile, range: Range, edits?: readonly Edit[]): string[] {
  return reader ? wordsBeside(file, range, reader.allBlocks, edits) : [];
}
