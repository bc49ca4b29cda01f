/** Documentation of modules, classes and functions, with fences, prompts and directives. */
import type { Wrap } from "../wrap.js";
import { margined, STARTS_STATEMENT, unmargined } from "./lines.js";

const QUOTES = ['"""', "'''"] as const;
const prompts = (lines: readonly string[]): string[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? "";
    const shown =
      line === "" ? [] : [`${STARTS_STATEMENT.test(line) && !lines[index - 1]?.startsWith("@") ? ">>>" : "..."} ${line}`];
    return /^\s/.test(line) && STARTS_STATEMENT.test(next) ? [...shown, "..."] : shown;
  });

const EXAMPLES: readonly ((lines: readonly string[]) => readonly string[])[] = [
  prompts,
  (lines) => ["```py", ...prompts(lines), "```"],
  (lines) => ["```python", ...lines, "```"],
  (lines) => [".. code-block:: python", "", ...margined(lines, "    ")],
];
const OWNERS: readonly ((quote: string, lines: readonly string[]) => readonly string[])[] = [
  (quote, lines) => [
    "class Page:",
    "    def show(self):",
    `        ${quote}Shows.`,
    "",
    ...margined(lines, "        "),
    `        ${quote}`,
  ],
  (quote, lines) => [`EXAMPLE_DOC_STRING = ${quote}`, "    Examples:", ...margined(lines, "        "), quote],
  (quote, lines) => [`r${quote}Module.`, "", ...lines, quote, "import os"],
  (quote, lines) => [
    "async def f(a, b):",
    `\t${quote}`,
    "\tExamples",
    "\t--------",
    ...margined(lines, "\t"),
    `\t${quote}`,
    "\treturn a",
  ],
];

export const DOCUMENTED: Wrap = {
  path: "documented.py",
  wrap(program, random) {
    const quote = random.pick(QUOTES);
    const lines = random.pick(OWNERS)(quote, random.pick(EXAMPLES)(program.trimEnd().split("\n")));
    return `${lines.join("\n")}\n`;
  },
  unwrap(file) {
    const lines = file.split("\n");
    const first = lines.findIndex((line) => /import contextlib$/.test(line));
    const [margin = ""] = /^.*?(?=import)/.exec(lines[first] ?? "") ?? [];
    const last = lines.findLastIndex((line) => /^\s*(?:"""|''')$/.test(line));
    const code = lines.slice(first, last).filter((line) => !line.includes("```"));
    if (!margin.endsWith(">>> ")) return `${unmargined(code, margin).join("\n")}\n`;
    return `${code.map((line) => line.slice(margin.length)).join("\n")}\n`;
  },
};
