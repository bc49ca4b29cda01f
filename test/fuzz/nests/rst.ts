/** reStructuredText whose program lies over several directives or literal blocks. */
import type { Wrap } from "../wrap.js";
import { blocks, margined } from "./lines.js";

const RST_BLOCKS: readonly ((lines: readonly string[]) => readonly string[])[] = [
  (lines) => [".. code-block:: python", "", ...margined(lines, "   ")],
  (lines) => [".. code-block:: python", "   :linenos:", "   :caption: fp16", "", ...margined(lines, "   ")],
  (lines) => [".. sourcecode:: py", "", ...margined(lines, "\t")],
  (lines) => ["Like this::", "", ...margined(lines, "   ")],
  (lines) => [".. note::", "", "   .. code:: python3", "", ...margined(lines, "      ")],
  (lines) => [".. testcode::", "", ...margined(lines, "  "), "", ".. testoutput::", "", "  torch.bfloat16"],
];

export const MANUAL: Wrap = {
  path: "manual.rst",
  wrap(program, random) {
    const write = random.pick(RST_BLOCKS);
    const lines = blocks(program, random, (code) => ["", ...write(code)]);
    return `SANA\n====\n${lines.join("\n")}\n${random.pick(["\nEnd.\n", "", "\nIt runs in bfloat16.\n"])}`;
  },
  unwrap(file) {
    const lines = file.split("\n");
    const code: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      if (!/^\s*\.\. (?:code|sourcecode|testcode)|::$/.test(lines[at] ?? "") || /note::|testoutput::/.test(lines[at] ?? ""))
        continue;
      while (lines[at + 1] === "" || /^ +:/.test(lines[at + 1] ?? "")) at++;
      const margin = /^\s*/.exec(lines[at + 1] ?? "")?.[0] ?? "";
      for (; at + 1 < lines.length && (lines[at + 1] === "" || lines[at + 1]?.startsWith(margin)); at++) {
        code.push((lines[at + 1] ?? "").slice(margin.length));
      }
    }
    return `${code.join("\n")}\n`;
  },
};
