/** One good file of each kind, every one with a site that is rewritten: what the bad ones are made from. */
const ID = "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers";

export const MODULE = `import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("${ID}", variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
`;

const fenced = (fence: string) => `# How to\n\n${fence}python\n${MODULE}${fence}\n\nThat is all.\n`;

const indented = (text: string, margin: string) =>
  text
    .split("\n")
    .map((line) => (line ? margin + line : line))
    .join("\n");

const prompted = MODULE.trimEnd()
  .split("\n")
  .map((line) => `    >>> ${line}`)
  .join("\n");

/** A notebook with one code cell. */
export const notebook = (cell: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) =>
  `${JSON.stringify({ cells: [{ cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: MODULE, ...cell }], metadata: {}, nbformat: 4, nbformat_minor: 5, ...rest }, undefined, 1)}\n`;

/** Name to text; the name's ending says the kind. */
export const BASES: Readonly<Record<string, string>> = {
  "module.py": MODULE,
  "docstring.py": `def draw():\n    """Draws.\n\n    Examples:\n${prompted}\n    """\n`,
  "guide.md": fenced("```"),
  "guide.mdx": fenced("~~~"),
  "guide.rst": `How to\n======\n\n.. code-block:: python\n\n${indented(MODULE, "    ")}\nThat is all.\n`,
  "cells.ipynb": notebook({}),
  "snippet.js": `export const snippet = \`${MODULE}\`;\n`,
  "snippet.tsx": `export const Code = () => <pre>{\`${MODULE}\`}</pre>;\n`,
};
