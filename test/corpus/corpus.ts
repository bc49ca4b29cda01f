/** More than three hundred bad files: cut, mangled, mistyped, much too deep, much too long. */
import { BASES, MODULE, notebook } from "./bases.js";

export type Bytes = string | Uint8Array;

/** Unique names to contents. */
export function corpus(): ReadonlyMap<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [base, text] of Object.entries(BASES)) {
    for (const [way, content] of [...cuts(text), ...mangled(text), ...mixtures(text)]) files.set(`${way}-${base}`, content);
  }
  for (const [name, text] of [...mistyped(), ...deep(), ...bait(), ...foreign()]) files.set(name, text);
  return files;
}

type Ways = readonly (readonly [string, Bytes])[];

function cuts(text: string): Ways {
  return [1, 2, 3, 4, 5, 6, 7].map((eighth) => [`cut${eighth}`, text.slice(0, Math.floor((text.length * eighth) / 8))]);
}

function mangled(text: string): Ways {
  const bytes = new TextEncoder().encode(text);
  const middle = bytes.length >> 1;
  const with_ = (...inserted: number[]) =>
    Uint8Array.from([...bytes.subarray(0, middle), ...inserted, ...bytes.subarray(middle)]);
  return [
    ["empty", ""],
    ["nul", with_(0)],
    ["lone-continuation", with_(0x80)],
    ["lone-surrogate", with_(0xed, 0xa0, 0x80)],
    ["latin1", with_(0xe9)],
    ["utf16", Uint8Array.from([0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])])],
    ["noise", Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)],
    ["two-boms", `\uFEFF\uFEFF${text}`],
  ];
}

function mixtures(text: string): Ways {
  const lines = text.split("\n");
  const middle = lines.length >> 1;
  const insert = (...inserted: string[]) => [...lines.slice(0, middle), ...inserted, ...lines.slice(middle)].join("\n");
  return [
    ["carriage-returns", text.replaceAll("\n", "\r")],
    ["mixed-ends", lines.map((line, index) => line + ["\n", "\r\n", "\r"][index % 3]).join("")],
    ["separators", text.replaceAll("\n", "\u2028\n")],
    ["form-feeds", text.replaceAll("\n", "\n\f")],
    ["conflict", insert("<<<<<<< HEAD", ...lines.slice(0, middle), "=======", "x = 1", ">>>>>>> other")],
    ["template", insert("{% if sana %}", "{{ cookiecutter.model }}", "{% endif %}")],
    ["python2", insert('print "loading"', "exec code in scope", "raise ValueError, 'no'")],
    ["unclosed", insert("x = (", "y = [{")],
    ["unclosed-string", insert('x = """', "'''")],
    ["reversed", [...lines].reverse().join("\n")],
    ["placeholders", insert("...", "    ...", "<your token>", "$ pip install diffusers", "%%bash", "!ls")],
    ["controls", insert("\u0001\u0002\u001b[31m\u007f\u0085\u200e\u202e")],
  ];
}

/** Notebooks of the wrong shape, at every level. */
function mistyped(): Ways {
  const wrong: readonly (readonly [string, unknown])[] = [
    ["null", null],
    ["number", 7],
    ["text", "sana from_pretrained"],
    ["list", [1, "sana", null, []]],
    ["object", { sana: [] }],
    ["true", true],
  ];
  return wrong.flatMap(
    ([name, value]): Ways => [
      [`source-${name}.ipynb`, notebook({ source: value })],
      [`kind-${name}.ipynb`, notebook({ cell_type: value })],
      [`cell-metadata-${name}.ipynb`, notebook({ metadata: value })],
      [`outputs-${name}.ipynb`, notebook({ outputs: value })],
      [`cells-${name}.ipynb`, `${JSON.stringify({ cells: value, metadata: {}, nbformat: 4, x: MODULE })}\n`],
      [`cell-${name}.ipynb`, `${JSON.stringify({ cells: [value], metadata: {}, nbformat: 4, x: MODULE })}\n`],
      [`metadata-${name}.ipynb`, notebook({}, { metadata: value })],
      [`format-${name}.ipynb`, notebook({}, { nbformat: value })],
      [`whole-${name}.ipynb`, `${JSON.stringify(value)} SanaPipeline.from_pretrained`],
    ],
  );
}

/** Nesting that no stack should have to hold. */
function deep(): Ways {
  const depth = 10_000;
  const nest = (open: string, inner: string, close: string) => `${open.repeat(depth)}${inner}${close.repeat(depth)}`;
  const expressions: readonly (readonly [string, string])[] = [
    ["parens", nest("(", "1", ")")],
    ["lists", nest("[", "1", "]")],
    ["dicts", nest("{1:", "1", "}")],
    ["nots", `${"not ".repeat(depth)}1`],
    ["lambdas", `${"lambda: ".repeat(depth)}1`],
    ["calls", nest("f(", "1", ")")],
    ["chain", `pipe${".to(a)".repeat(depth)}`],
    ["attributes", `pipe${".a".repeat(depth)}`],
    ["subscripts", `pipe${"[0]".repeat(depth)}`],
    ["sum", `1${" + 1".repeat(depth)}`],
    ["conditional", `${"1 if x else ".repeat(depth)}1`],
    ["unary", `${"-".repeat(depth)}1`],
  ];
  const modules = expressions.flatMap(
    ([name, text]): Ways => [
      [`deep-${name}.py`, `${MODULE}x = ${text}\n`],
      [`deep-argument-${name}.py`, MODULE.replace('variant="fp16"', `variant=${text}`)],
    ],
  );
  const blocks = Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}if x:`).join("\n");
  const elifs = Array.from({ length: depth }, (_, index) => `elif x == ${index}:\n    pass`).join("\n");
  return [
    ...modules,
    ["deep-blocks.py", `${MODULE}${blocks}\n${" ".repeat(1000)}pass\n`],
    ["deep-elifs.py", `${MODULE}if x:\n    pass\n${elifs}\n`],
    ["deep-json.ipynb", `{"cells": ${nest("[", "", "]")}, "x": "SanaPipeline.from_pretrained"}`],
    ["deep-quotes.md", `${"> ".repeat(2000)}\`\`\`python\n${MODULE}`],
    ["deep-lists.md", `${"- ".repeat(2000)}\n\n\`\`\`python\n${MODULE}\`\`\`\n`],
    ["deep-templates.js", `x = ${"`${".repeat(2000)}1${"}`".repeat(2000)}; y = \`${MODULE}\``],
    ["deep-parens.js", `x = ${nest("(", "1", ")")}; y = \`${MODULE}\``],
  ];
}

/** Text that a careless regular expression or loop reads again and again. */
function bait(): Ways {
  const many = 200_000;
  return [
    ["one-line.py", `${MODULE}x = [${'"sana", '.repeat(1_200_000)}]\n`],
    ["spaces.py", `${MODULE}${" ".repeat(many)}\n`],
    ["backslashes.py", `${MODULE}x = "${"\\".repeat(many)}"\n`],
    ["quotes.py", `${MODULE}${"'".repeat(many)}\n`],
    ["long-quotes.py", `${MODULE}${'"""'.repeat(many / 2)}\n`],
    ["hashes.py", `${MODULE}${"#".repeat(many)}\n`],
    ["commas.py", `${MODULE}f(${",".repeat(many)})\n`],
    ["equals.py", `${MODULE}x ${"=".repeat(many)} 1\n`],
    ["name.py", `${MODULE}${"a".repeat(many)} = 1\n`],
    ["blank-lines.py", `${MODULE}${"\n".repeat(many)}`],
    ["continued.py", `${MODULE}x = 1 ${"\\\n".repeat(20_000)}\n`],
    ["backticks.md", `${"`".repeat(many)}python\n${MODULE}`],
    ["fences.md", `${"```python\nsana\n".repeat(20_000)}`],
    ["brackets.md", `${"[".repeat(50_000)}\n\n\`\`\`python\n${MODULE}\`\`\`\n`],
    ["stars.md", `${"*a ".repeat(20_000)}\n\n\`\`\`python\n${MODULE}\`\`\`\n`],
    ["tags.mdx", `${"<a>".repeat(5_000)}\n\n\`\`\`python\n${MODULE}\`\`\`\n`],
    ["directives.rst", `${".. code-block:: python\n\n   sana\n\n".repeat(10_000)}`],
    ["colons.rst", `${"::\n".repeat(50_000)}\n${MODULE}`],
    ["prompts.py", `"""${">>> sana\n".repeat(20_000)}"""\n${MODULE}`],
    ["strings.js", `x = [${'"sana from_pretrained",'.repeat(50_000)}]`],
    ["escapes.js", `x = "${"\\u0073ana ".repeat(50_000)}from_pretrained"`],
    ["escapes.ipynb", notebook({ source: `# ${"\\é\u0001".repeat(50_000)}\n${MODULE}` })],
  ];
}

/** Things that are not what their name says. */
function foreign(): Ways {
  return [
    ["html.py", `<!doctype html><script>SanaPipeline.from_pretrained("x")</script>`],
    ["json.py", notebook({})],
    ["python.ipynb", MODULE],
    ["python.js", MODULE],
    ["c.py", `int main() { return SanaPipeline.from_pretrained(0); }`],
    ["shell.py", `#!/bin/sh\npython - <<'PY'\n${MODULE}PY\n`],
    ["pointer.py", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n# SanaPipeline.from_pretrained\n"],
    ["cookie.py", `# -*- coding: cp1252 -*-\n# caf\u00e9\n${MODULE}`],
    ["unknown-cookie.py", `# -*- coding: no-such -*-\n# caf\u00e9\n${MODULE}`],
  ];
}
