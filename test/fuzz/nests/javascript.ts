/** JavaScript literals of all kinds, in all kinds of places. */
import { runInNewContext } from "node:vm";
import type { Wrap } from "../wrap.js";
import { margined } from "./lines.js";

const escaped = (text: string): string => text.replaceAll(/[\\`]|\$\{/g, "\\$&");
const quotedWith = (quote: string, text: string): string =>
  quote +
  [...text].map((unit) => (unit === "\n" ? "\\n" : unit === quote || unit === "\\" ? `\\${unit}` : unit)).join("") +
  quote;

const LITERALS: readonly ((program: string) => string)[] = [
  (program) => `String.raw\`${program.replaceAll("`", "'")}\``,
  (program) => `dedent\`\n${margined(escaped(program).split("\n"), "    ").join("\n")}\n  \``,
  (program) => `\`${margined(escaped(program).split("\n"), "\t").join("\n").trimStart()}\``,
  (program) => quotedWith("'", program),
  (program) => quotedWith('"', program),
  (program) => quotedWith('"', program).replaceAll("\\n", "\\n\\\n"),
  (program) => quotedWith("'", program).replaceAll("float", "\\u0066loat"),
  (program) => `\`${escaped(program).replace('"someone/finetuned-sana"', `"\${model.id}"`)}\``,
  (program) => `\`${escaped(program).replace('print("done")', `\${more}`)}\``,
];
const AROUND: readonly ((literal: string) => string)[] = [
  (literal) => `export const snippet = ${literal};\n`,
  (literal) => `/* 😀 */ const snippets = { "sana": (model) => ${literal} }; snippets.sana({ id: "a" })`,
  (literal) => `const snippet = show(${literal}, "python");\n`,
  (literal) => `class Page {\r\n\tcode = ${literal};\r\n}\r\n`,
  (literal) => `const both = flag ? ${literal} : "";\n`,
];

export const SNIPPET = (path: string): Wrap => ({
  path,
  wrap: (program, random) => random.pick(AROUND)(random.pick(LITERALS)(program)),
  unwrap(file) {
    const from = file.search(/String\.raw`|dedent`|[`'"](?:\t)?import/);
    const to = Math.max(
      ...["`", "'", '"'].filter((mark) => file.slice(from).match(/[`'"]/)?.[0] === mark).map((mark) => lastOf(file, mark)),
    );
    const dedent = (strings: readonly string[]) => (strings[0] ?? "").replace(/^ {4}/gm, "");
    const text = String(
      runInNewContext(file.slice(from, to + 1), { dedent, model: { id: "someone/finetuned-sana" }, more: 'print("done")' }),
    );
    return text.replace(/^\t/gm, "");
  },
});

/** The closing mark: the last one that nothing but the end of the statement follows. */
function lastOf(file: string, mark: string): number {
  const tail = /[`'"](?=(?: : "")?(?:, "python"\))?(?: \};[^`]*)?;?\s*(?:\}\s*)?$)/;
  const found = tail.exec(file)?.index ?? file.length;
  return file[found] === mark ? found : file.lastIndexOf(mark);
}
