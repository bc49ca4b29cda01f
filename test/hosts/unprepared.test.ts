/** Hosts whose parser is not loaded yet: they say so, and never crash. A file of its own, because preparing cannot be undone. */
import { expect, test } from "vitest";
import { JAVASCRIPT } from "../../src/hosts/javascript.js";
import { MARKDOWN } from "../../src/hosts/markdown.js";
import { RST } from "../../src/hosts/rst.js";
import { regionsOf } from "./documents.js";

const LOAD = 'pipe = SanaPipeline.from_pretrained("a", torch_dtype=torch.bfloat16)';

test("a module is its code only", () => {
  const text = '"""\n>>> import sana\n"""\nx = 1\n';
  expect(regionsOf({ path: "a.py", text }).map((region) => region.text)).toEqual([text]);
});

test.each([
  ["Markdown", MARKDOWN, "a.md", "```python\nSanaPipeline\n```\n"],
  ["reStructuredText", RST, "a.rst", ">>> SanaPipeline\n"],
  ["TypeScript", JAVASCRIPT, "a.ts", `const a = \`${LOAD}\`;\n`],
])("%s is a problem that names the remedy", (_, host, path, text) => {
  expect(host.read({ path, text })).toEqual({ problem: expect.stringContaining("prepare()") });
});

test("TypeScript without a load needs no parser", () => {
  expect(JAVASCRIPT.read({ path: "a.ts", text: "const = ; // Sana" })).toEqual({ regions: [] });
});
