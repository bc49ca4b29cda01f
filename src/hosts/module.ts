/** Python modules: the whole file is one region. A BOM stays outside, as the interpreter does not see it either. */
import type { Edit, Host, HostResult, SourceFile } from "../types.js";

const BOM = "\uFEFF";

export const MODULE: Host = { name: "module", extensions: [".py", ".pyi"], read: readModule };

function readModule({ text }: SourceFile): HostResult {
  const shift = text.startsWith(BOM) ? BOM.length : 0;
  const writeBack = ({ start, end, text: written }: Edit) => [{ start: start + shift, end: end + shift, text: written }];
  return { regions: [{ text: text.slice(shift), fragment: false, locate: (offset) => offset + shift, writeBack }] };
}
