/** Small documents and notebooks of one shape each: path and text. */
import { CAST, PIPE } from "./modules.js";

export type Document = readonly [name: string, path: string, text: string];

const HEAD = ["import torch", "from diffusers import SanaPipeline"];
const ALL = [...HEAD, PIPE, CAST];
const DEEP = `x = ${"(".repeat(9_000)}1${")".repeat(9_000)}`;
const DEEP_OURS = DEEP.replace("x", "sana");
const file = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;
const fence = (...lines: readonly string[]): string[] => ["```python", ...lines, "```"];
const notebook = (...sources: readonly (string | readonly string[])[]): string =>
  `${JSON.stringify({ cells: sources.map((source) => ({ cell_type: "code", source, outputs: [] })), metadata: {}, nbformat: 4 }, undefined, 1)}\n`;
const prompts = (...lines: readonly string[]): string[] =>
  lines.map((line) => (/^(\s|$)/.test(line) ? `... ${line}`.trimEnd() : `>>> ${line}`));

export const DOCUMENTS: readonly Document[] = [
  [
    "branches in branches of a template",
    "a.md",
    file(
      "{% if a %}",
      "{% for x in b %}",
      ...fence(...HEAD, PIPE),
      "{% endfor %}",
      "{% if c %}",
      ...fence(CAST),
      "{% endif %}",
      "{% endif %}",
    ),
  ],
  [
    "a load in the outer and a cast in the inner branch",
    "a.md",
    file("{% if a %}", ...fence(...HEAD, PIPE), "{% if c %}", ...fence(CAST), "{% else %}", "none", "{% endif %}", "{% endif %}"),
  ],
  ["a fence under a directive with two spaces", "a.md", file("```{code-block}  python", ":linenos:", "", ...ALL, "```")],
  ["a fence whose first line holds colons", "a.md", file(...fence('icons = ":cat:"', ...ALL))],
  [
    "a fence that goes on with the variable of a loop",
    "a.md",
    file(
      ...fence(...HEAD, PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    print(part)"),
      "",
      ...fence("part.to(torch.bfloat16)"),
    ),
  ],
  ["a branch that nothing closes", "a.md", file("{% if a %}", ...fence(...ALL))],
  [
    "load and cast in two branches of one block",
    "a.md",
    file("{{#if a}}", ...fence(...HEAD, PIPE), "{{else}}", ...fence(...HEAD, PIPE, CAST), "{{/if}}"),
  ],
  ["an edit to the end of a line in a fence", "a.md", file(...fence(...HEAD, `x = 1; ${PIPE}`, `print(1); ${CAST}`, "print(2)"))],
  ["a chain over lines in a fence", "a.md", file(...fence(...HEAD, PIPE, "pipe.vae.to(", "    torch.bfloat16", ").eval()"))],
  [
    "an argument that ends its line in a quote",
    "a.md",
    file(
      ...fence(
        ...HEAD,
        "pipe = SanaPipeline.from_pretrained(",
        '    "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant="fp16",',
        "    torch_dtype=torch.bfloat16,",
        ")",
      ).map((line) => `> ${line}`),
    ),
  ],
  [
    "a statement with blank prompts after it",
    "a.md",
    file("```pycon", ...prompts(...HEAD, PIPE, "if True:", `    ${CAST}`, "", "print(1)"), "```"),
  ],
  [
    "a cast with blank prompts after it",
    "a.md",
    file("```pycon", ...prompts(...HEAD, PIPE), `>>> ${CAST}`, "...", ">>> print(1)", "```"),
  ],
  [
    "a cast under a prompt that goes on",
    "a.md",
    file("```pycon", ...prompts(...HEAD, PIPE, "for x in (1, 2):", `    ${CAST}`, "    print(x)", ""), "```"),
  ],
  [
    "output between prompts",
    "a.md",
    file("```pycon", ...prompts(...HEAD, PIPE), "Loading 100%", ...prompts(CAST), "AutoencoderDC()", "```"),
  ],
  ["a placeholder line in a fence", "a.md", file(...fence(...HEAD, "...", PIPE, "# ...", "<your code>", CAST))],
  [
    "indented code that looks like a fence and holds none",
    "a.md",
    file("Text.", "", "    x = 1 ```python", ...ALL.map((line) => `    ${line}`)),
  ],
  [
    "indented code with a fence that no language names",
    "a.md",
    file("Text.", "", ...["```", ...ALL, "```"].map((line) => `    ${line}`), "", ...fence(...ALL)),
  ],
  ["indented code with a fence", "a.md", file("Text.", "", ...fence(...ALL).map((line) => `    ${line}`))],
  [
    "a shell line in a block of a fence",
    "a.md",
    file(...fence(...HEAD, "if True:", "    !pip install x", `    ${PIPE}`, `    ${CAST}`)),
  ],
  ["a shell line in a fence", "a.md", file(...fence("$ pip install diffusers", ...ALL))],
  [
    "a load at the last line of an open fence",
    "a.md",
    `${["```python", ...HEAD, PIPE.replace('variant="fp16", ', "")].join("\n")}`,
  ],
  [
    "an import that is missing at the end",
    "a.md",
    file(...fence("from diffusers import SanaPipeline", PIPE.replace(", torch_dtype=torch.float16", ""))),
  ],
  ["a fence that the cast fills", "a.md", file(...fence(...HEAD, PIPE), "", "Then:", "", ...fence(CAST))],
  [
    "words of both widths beside a fence",
    "a.md",
    file(
      "Runs in 16-bit and in 32-bit.",
      "",
      ...fence(...HEAD, PIPE.replaceAll("16", "32").replace("fp32", "fp16"), "pipe.to(torch.float16)"),
      "",
      "Full precision, half precision, bf16.",
    ),
  ],
  [
    "words of both widths in a fence and beside it",
    "a.md",
    file(
      "In float16, bf16 or full precision.",
      "",
      ...fence("# 16-bit, not 32-bit", ...ALL.map((line) => line.replace(CAST, `${CAST}  # 16-bit`))),
      "",
      "Half precision, and fp32.",
    ),
  ],
  [
    "words of 16 bits beside a fence",
    "a.md",
    file("A 16-bit model.", "", ...fence(...ALL), "", "No bfloat16 any more; float16."),
  ],
  [
    "options of a directive",
    "a.rst",
    file(".. code-block:: python", "   :caption: bf16", "      and more", "   :linenos:", "", ...ALL.map((line) => `   ${line}`)),
  ],
  ["a list item's directive", "a.rst", file("* .. code-block:: python", "", ...ALL.map((line) => `      ${line}`), "", "* End.")],
  [
    "raw text above a block",
    "a.rst",
    file(
      ".. raw:: html",
      "",
      "   .. code-block:: python",
      "",
      ...ALL.map((line) => `      ${line}`),
      "",
      ".. code-block:: py",
      "",
      ...ALL.map((line) => `  ${line}`),
    ),
  ],
  ["a docstring of one line", "a.py", file(...HEAD, "def f():", `    ">>> ${CAST}"`, PIPE, CAST)],
  ["a docstring with escapes", "a.py", file('"""Sana.', "", ...prompts(...ALL, 'print("a\\\\n")'), '"""')],
  ["a docstring that hides a quote", "a.py", file('"""Sana.', "", ...prompts(...ALL, 'print(\\"a")'), '"""')],
  [
    "bytes and f-strings as documentation",
    "a.py",
    file('A = b"""', ...prompts(...ALL), '"""', 'B = f"""', ...prompts(...ALL), '"""'),
  ],
  ["empty cells around", "a.ipynb", notebook("", ALL.slice(0, 3).join("\n"), [], "\n", CAST, "")],
  ["an open last cell", "a.ipynb", notebook(ALL.join("\n"), "print(1)")],
  ["comments at the ends of cells", "a.ipynb", notebook(`${ALL.slice(0, 3).join("\n")}\n# cast to bf16`, `${CAST}\n# done`)],
  ["a cell that does not parse", "a.ipynb", notebook(ALL.join("\n"), "def f(:", "pipe.text_encoder.to(torch.bfloat16)")],
  ["a bracket left open over cells", "a.ipynb", notebook(ALL.join("\n"), "x = (", ")")],
  ["nested far too deep in a fence", "a.md", file(...fence(...ALL), "", ...fence("import sana", DEEP))],
  ["nested far too deep in a module with examples", "a.py", file('"""Sana.', "", ...prompts(...ALL), '"""', DEEP)],
  [
    "nested far too deep in a module that names ours with examples",
    "a.py",
    file('"""Sana.', "", ...prompts(...ALL), '"""', DEEP_OURS),
  ],
  ["nested far too deep in a cell that names ours", "a.ipynb", notebook(ALL.join("\n"), DEEP_OURS)],
  [
    "nested far too deep in a cell that names ours beside a broken one",
    "a.ipynb",
    notebook(ALL.join("\n"), DEEP_OURS, "sana = ("),
  ],
  ["nested far too deep in an example", "a.py", file('"""Sana.', "", ...prompts(...ALL, DEEP), '"""')],
  ["nested far too deep in a cell", "a.ipynb", notebook(ALL.join("\n"), `x = ${"(".repeat(9_000)}1${")".repeat(9_000)}`)],
  [
    "magics in every place",
    "a.ipynb",
    notebook(
      `%%time\n${HEAD.join("\n")}`,
      `%time ${PIPE}`,
      `%time\n${CAST}\n!ls\npipe?\n?pipe\n/pipe 1\n,f a b\n;f a`,
      "files = !ls\nx = %sql 1\ny = 1 % 2\nz = 1 != 2",
      "pip install sana",
      "%%html\nsana",
    ),
  ],
  [
    "cells whose magics span lines",
    "a.ipynb",
    notebook(ALL.join("\r\n"), "!pip install \\\n  sana\n%run a.py \\\n  --half\nx = (1,\n  2)"),
  ],
  ["a line joined before a bracket", "a.ipynb", notebook(ALL.join("\n"), "z = \\\n(5\n% 2)")],
  ["an open cell that does not close", "a.ipynb", notebook(ALL.join("\n"), "x = [(1)")],
  ["cells that close each other", "a.ipynb", notebook(ALL.join("\n"), "x = [(1, {2: 3", "})]")],
  ["a string that its line does not end", "a.ipynb", notebook(ALL.join("\n"), "x = 'open\n!ls sana\ny = 'z'\n%time z = 1")],
  ["a cell that ends in a decorator", "a.ipynb", notebook(ALL.join("\n"), "@wraps(f)", "def g(): pass")],
  ["JSON that ends early", "a.ipynb", notebook(ALL.join("\n")).slice(0, 200)],
  ["JSON with a wrong literal", "a.ipynb", notebook(ALL.join("\n")).replace("{}", "nul")],
  ["JSON with a bad escape", "a.ipynb", notebook(ALL.join("\n")).replace("import", "\\x")],
  ["JSON with a bad number", "a.ipynb", notebook(ALL.join("\n")).replace('"nbformat": 4', '"nbformat": 04')],
  ["JSON with text after it", "a.ipynb", `${notebook(ALL.join("\n"))}x`],
  [
    "a cell of another language",
    "a.ipynb",
    notebook(ALL.join("\n")).replace('"outputs"', '"metadata": {"vscode": {"languageId": "r"}}, "outputs"'),
  ],
  [
    "a kernel of another language",
    "a.ipynb",
    notebook(ALL.join("\n")).replace('"metadata": {}', '"metadata": {"kernelspec": {"language": "julia"}}'),
  ],
  [
    "nbformat 3",
    "a.ipynb",
    `${JSON.stringify({ nbformat: 3, worksheets: [{ cells: [{ cell_type: "code", language: "python", input: ALL.join("\n"), outputs: [] }] }] })}\n`,
  ],
];

const code = ALL.join("\n");
const UNIMPORTED = ["from diffusers import SanaPipeline", PIPE.replace(", torch_dtype=torch.float16", "")].join("\n");
const quoted = JSON.stringify(code);

export const SNIPPETS: readonly Document[] = [
  ["an indented template", "a.ts", `const a = dedent\`\n    ${ALL.join("\n    ")}\n  \`;\n`],
  ["a template indented from its second line on", "a.ts", `const a = \`${ALL.join("\n    ")}\`;\n`],
  [
    "a template with a line of less margin",
    "a.ts",
    `const a = \`\n    ${ALL.slice(0, 3).join("\n    ")}\n\n  \n    ${CAST}\n    print(1)\n\`;\n`,
  ],
  [
    "a line added to an indented template",
    "a.ts",
    `const a = \`\n    from diffusers import SanaPipeline\n    ${PIPE.replace(", torch_dtype=torch.float16", "")}\n\`;\n`,
  ],
  [
    "a line added to a string",
    "a.ts",
    `const a = ${JSON.stringify(`from diffusers import SanaPipeline\n${PIPE.replace(", torch_dtype=torch.float16", "")}\n`)};\n`,
  ],
  ["a string of one line", "a.js", `const a = '${PIPE.replace('variant="fp16", ', "")}';\n`],
  ["a hole beside the cast", "a.ts", `const a = \`${HEAD.join("\n")}\n${PIPE}\nprint(\${x})\n${CAST}\n\`;\n`],
  ["a hole in the cast", "a.ts", `const a = \`${HEAD.join("\n")}\n${PIPE}\npipe.\${part}.to(torch.bfloat16)\n\`;\n`],
  ["a hole for the id", "a.ts", `const a = (m) => \`${code.replace(/"Eff[^"]*"/, `"\${m.id}"`)}\`;\n`],
  ["a hole for part of the id", "a.ts", `const a = (m) => \`${code.replace("600M", `\${m.size}`)}\`;\n`],
  ["a hole that is a statement", "a.ts", `const a = (m) => \`${code}\n\${more}\n\`;\n`],
  ["a hole that casts", "a.ts", `const a = (m) => \`${code}\n\${m ? "pipe.text_encoder.half()" : ""}\n\`;\n`],
  ["a hole right behind the cast", "a.ts", `const a = (m) => \`${code}\${m}\`;\n`],
  ["a hole for a method", "a.ts", `const a = (m) => \`${code}\npipe.\${m}("a tree")\n\`;\n`],
  ["a hole for a method that is given a dtype", "a.ts", `const a = (m) => \`${code}\npipe.vae.\${m}(torch.float16)\n\`;\n`],
  [
    "a line added to a template indented from its second line on",
    "a.ts",
    `const a = \`from diffusers import SanaPipeline\n    ${PIPE.replace(", torch_dtype=torch.float16", "")}\n    pipe()\n\`;\n`,
  ],
  [
    "a line added to a template in a file of mixed line ends",
    "a.ts",
    `const b = 1;\nconst c = 2;\r\nconst a = \`${PIPE.replace(", torch_dtype=torch.float16", "")}\`;\r\n`,
  ],
  ["a JSX text in quotes", "a.jsx", `const a = <p>"${code.replace("import torch\n", "")}\n"</p>;\n`],
  ["a raw template", "a.ts", `const a = String.raw\`${code}\`;\n`],
  ["pieces joined by plus", "a.js", `const a = ${quoted} + more;\n`],
  ["pieces joined by plus in a call", "a.js", `show("a" + f(${quoted}));\n`],
  ["lines of an array", "a.js", `const a = [\n${ALL.map((line) => `  ${JSON.stringify(line)},`).join("\n")}\n].join("\\n");\n`],
  [
    "lines of an array that nothing joins",
    "a.js",
    `const a = [\n${ALL.map((line) => `  ${JSON.stringify(line)},`).join("\n")}\n];\n`,
  ],
  ["snippets in an array", "a.js", `const a = [${quoted}, ${JSON.stringify(PIPE)}, 1, null];\n`],
  ["templates in an array", "a.js", `const a = [\`${PIPE}\`, \`x\`, \`\${y}\`];\n`],
  ["lines that are pushed", "a.js", `${ALL.map((line) => `out.push(${JSON.stringify(line)});`).join("\n")}\n`],
  ["a snippet that is pushed", "a.js", `out.push(${quoted});\n`],
  ["a template in a template", "a.ts", `const a = \`print(1)\n\${\`${PIPE}\`}\n\`;\n`],
  ["a template in a sentence", "a.ts", `const a = \`Code: \${\`${PIPE.replace('variant="fp16", ', "")}\`}\`;\n`],
  ["a JSX attribute", "a.jsx", `const a = <Code text="${code.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" />;\n`],
  ["a JSX text", "a.tsx", `const a = <Code>{\`${code}\`}</Code>;\n`],
  ["escapes in a template", "a.ts", `const a = \`${code}\n# \\u{1F600} \\x41 \\101 \\\`\n\`;\n`.replace("\\101 ", "")],
  ["escapes in a string", "a.js", `const a = ${quoted.replace("import", "\\u0069mport").replace("torch\\n", "torch\\x0a")};\n`],
  [
    "a line continuation in a string",
    "a.js",
    `const a = "${ALL.join("\n").replaceAll('"', '\\"').replaceAll("\n", "\\n\\\n")}";\n`,
  ],
  ["an object's property", "a.mjs", `export default { code: ${quoted}, other: 1 };\n`],
  ["flow types", "a.js", `// @flow\nconst a: string = ${quoted};\n`],
  ["a template in a call of a template", "a.ts", `const a = \`print(1)\n\${f(\`${PIPE}\`)}\nshow(2)\n\`;\n`],
  ["a template in a template of assignments", "a.ts", `const a = \`x = 1\n\${\`${PIPE}\`}\n\`;\n`],
  ["nested far too deep in a template", "a.ts", `const a = \`${code}\n${DEEP}\n\`;\n`],
  [
    "a line added to a template of a file of one line",
    "a.ts",
    `const a = \`${PIPE.replace(", torch_dtype=torch.float16", "")}\``,
  ],
  ["a line added to a string of a file without line ends", "a.ts", `const a = ${JSON.stringify(UNIMPORTED)}`],
  [
    "a JSX attribute in single quotes",
    "a.jsx",
    `const a = <Code text='${code.replaceAll("&", "&amp;").replaceAll("'", "&apos;")}' />;\n`,
  ],
  [
    "a JSX attribute of a line, in single quotes",
    "a.jsx",
    `const a = <Code text='${PIPE.replace('variant="fp16", ', "")}' />;\n`,
  ],
  ["pieces put together by a method", "a.js", `const a = "".concat(${quoted});\n`],
  ["an array with a gap", "a.js", `const a = [${quoted}, , ${JSON.stringify(PIPE)}];\n`],
  [
    "lines of an array with their line ends",
    "a.js",
    `const a = [\n${ALL.map((line) => `  ${JSON.stringify(`${line}\n`)},`).join("\n")}\n];\n`,
  ],
  ["a load among words in an array", "a.js", `const a = [${JSON.stringify(PIPE)}, "print(1)", "print(2)\\n"];\n`],
  ["a load in parentheses and a condition", "a.ts", `const a = (x ? (${quoted} as string) : y)!;\n`],
  ["a load that is assigned", "a.js", `a = ${quoted};\nb += ${quoted};\n`],
  ["a load that is compared", "a.js", `if (a === ${quoted}) f();\n`],
  [
    "a line that is handed to a method",
    "a.js",
    `show.line(${JSON.stringify(PIPE)});\nshow.other(${JSON.stringify(PIPE)});\nline(${JSON.stringify(PIPE)});\n`,
  ],
  [
    "a template with a tag",
    "a.js",
    `const a = python\`${code}\`;\nconst b = String.other\`${code}\`;\nconst c = Strings.raw\`${code}\`;\n`,
  ],
  ["a hole that is one of two texts", "a.ts", `const a = (m) => \`${code}\n\${m ? "print(1)" : \`print(2)\`}\n\`;\n`],
  ["a hole that is a text or nothing", "a.ts", `const a = (m) => \`${code}\n\${m && "print(1)"}\n\`;\n`],
  ["a hole that is something or a text", "a.ts", `const a = (m) => \`${code}\n\${m || "print(1)"}\n\`;\n`],
  ["a hole that is one of two texts or unknown", "a.ts", `const a = (m) => \`${code}\n\${m ? "print(1)" : m}\n\`;\n`],
  ["a hole in a statement of a block", "a.ts", `const a = (m) => \`${code}\nif True:\n    \${m}\n\`;\n`],
  ["a hole before the load", "a.ts", `const a = (m) => \`\${m}\n${code}\n\`;\n`],
  ["a hole as the device", "a.ts", `const a = (device) => \`${code}\npipe.to(\${device})\n\`;\n`],
  ["a hole as what may be a dtype", "a.ts", `const a = (m) => \`${code}\npipe.text_encoder.to(\${m})\n\`;\n`],
  ["a hole as the dtype of torch", "a.ts", `const a = (m) => \`${code.replace("torch.bfloat16", `torch.\${m}`)}\`;\n`],
  [
    "a hole as a dtype of torch by another name",
    "a.ts",
    `const a = (m) => \`${code.replace("import torch", "import torch as th").replaceAll("torch.", "th.").replace("th.bfloat16", `th.\${m}`)}\`;\n`,
  ],
  ["a hole as a keyword", "a.ts", `const a = (m) => \`${code.replace("variant=", `\${m}=`)}\`;\n`],
  ["a hole behind an argument", "a.ts", `const a = (m) => \`${code.replace(', variant="fp16"', `\${m}`)}\`;\n`],
  ["a hole as a further argument", "a.ts", `const a = (m) => \`${code.replace('variant="fp16"', `\${m}`)}\`;\n`],
  ["a hole as an item that is cast", "a.ts", `const a = (m) => \`${code}\nparts[\${m}].to(torch.bfloat16)\n\`;\n`],
  ["a hole as what is cast", "a.ts", `const a = (m) => \`${code}\n\${m}.to(torch.bfloat16)\n\${m}[0].half()\n\`;\n`],
  [
    "a hole as what is cast and bound above",
    "a.ts",
    `const a = (m) => \`${code}\n\${m} = pipe.vae\n\${m}.to(torch.bfloat16)\n\`;\n`,
  ],
  [
    "a hole as what a function binds and casts",
    "a.ts",
    `const a = (m) => \`${code}\ndef f(\${m}):\n    \${m}.to(torch.bfloat16)\n\`;\n`,
  ],
  [
    "a hole as the end of a name that is given to a cast",
    "a.ts",
    `const a = (m) => \`${code}\npipe.text_encoder.to(torch_\${m})\n\`;\n`,
  ],
  ["a hole as the end of a name of a load", "a.ts", `const a = (m) => \`${code.replace(/"Eff[^"]*"/, `NAME_\${m}`)}\`;\n`],
  ["a hole in a formatted text", "a.ts", `const a = (m) => \`${code}\nprint(f"{x} \${m}")\nprint(f"{\${m}}")\n\`;\n`],
  ["a hole in a text with braces", "a.ts", `const a = (m) => \`${code}\nprint("{x} \${m}")\n\`;\n`],
  ["a hole in a raw text and in texts side by side", "a.ts", `const a = (m) => \`${code}\nprint(r"\${m}", "a" "\${m}")\n\`;\n`],
  [
    "a hole behind a bracket at the end of a line",
    "a.ts",
    `const a = (m) => \`${code}\nx = f(1)\${m}\ny = [1]\${m}  # note\n\`;\n`,
  ],
  ["a template of blank lines at its ends", "a.ts", `const a = \`\n\n    ${ALL.join("\n    ")}\n\n    \`;\n`],
  ["a template whose second line stands further out", "a.ts", `const a = \`    ${ALL.join("\n  ")}\`;\n`],
  ["broken JavaScript", "a.js", `const a = {{ ${quoted};\n`],
];
