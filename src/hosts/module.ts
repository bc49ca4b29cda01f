/**
 * Python modules: the whole file is one region; the examples in its documentation follow, each with a region of its own.
 * A BOM stays outside, as the interpreter does not see it either.
 */

import type { Edit, Host, HostResult, SourceFile } from "../types.js";
import { EXTENSIONS_OF } from "./extensions.js";

const BOM = "\uFEFF";

type Documentation = typeof import("./docstring/documentation.js");

let documentation: Documentation | undefined;

/** Before `prepare`, which loads the Python parser, documentation is not looked at. */
export const MODULE: Host = {
  name: "module",
  extensions: EXTENSIONS_OF.module,
  async prepare() {
    documentation ??= await import("./docstring/documentation.js");
  },
  read: readModule,
};

/** Does what `prepare` does, with a reader that is loaded already. */
export function readDocumentationWith(reader: Documentation): void {
  documentation = reader;
}

function readModule(file: SourceFile): HostResult {
  const { text } = file;
  const shift = text.startsWith(BOM) ? BOM.length : 0;
  const writeBack = ({ start, end, text: written }: Edit) => [{ start: start + shift, end: end + shift, text: written }];
  const whole = { text: text.slice(shift), fragment: false, locate: (offset: number) => offset + shift, writeBack };
  return { regions: [whole, ...(documentation?.documentationRegions(file, shift) ?? [])] };
}
