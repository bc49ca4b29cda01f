/** Markdown whose program lies over several fences, in quotes and lists. */
import type { Wrap } from "../wrap.js";
import { blocks, margined, unmargined } from "./lines.js";

type Nest = readonly [first: string, rest: string];

const MARKDOWN_NESTS: readonly Nest[] = [
  ["> ", "> "],
  ["- ", "  "],
  ["12. ", "    "],
  ["- > ", "  > "],
  ["", ""],
  [" ", " "],
];
const FENCES = [
  ["```python", "```"],
  ['````py title="a.py"', "````"],
  ["~~~ python3", "~~~~"],
  ["```{code-block} python", "```"],
  ["``` {.python .numberLines}", "```"],
] as const;

const MARKED = /^[> ]*?(?:- |12\. )?[> ]*(?:`{3,}|~{3})/;

export const README = (path: string): Wrap => ({
  path,
  wrap(program, random) {
    const [open, close] = random.pick(FENCES);
    const [first, rest] = random.pick(MARKDOWN_NESTS);
    const plain = rest === "" || random.chance(50);
    const lines = blocks(program, random, (code) => {
      const fence = [open, ...code, close];
      return plain ? fence : margined(fence, rest).map((line, index) => (index === 0 ? first + open : line));
    });
    const end = random.pick(["\nEnd.\n", "\nRuns in float16.\n", ""]);
    return `# SANA 😀\n\n<details>\n<summary>bf16</summary>\n\n${lines.join("\n")}\n${end}`;
  },
  unwrap(file) {
    const lines = file.split("\n");
    const marks = lines.flatMap((line, index) => (MARKED.test(line) ? [index] : []));
    const code: string[] = [];
    for (let at = 0; at + 1 < marks.length; at += 2) {
      const [from = 0, to = 0] = marks.slice(at, at + 2);
      const margin = /^[> ]*/.exec(lines[to] ?? "")?.[0] ?? "";
      code.push(...unmargined(lines.slice(from + 1, to), margin));
    }
    return `${code.join("\n")}\n`;
  },
});
