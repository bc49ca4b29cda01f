/** Literals of JavaScript that call a load and are no Python are named with their line; sentences and Markdown are not. */
import { beforeAll, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { HOSTS } from "../../src/hosts/index.js";
import { DEFAULTS } from "../../src/options.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

const problemOf = (text: string) => codemod([{ path: "a.ts", text }], DEFAULTS)[0]?.problem?.message;

test("a program with an unclosed bracket is named with its line, and the one beside it is rewritten", () => {
  const good = "`pipe = SanaPipeline.from_pretrained('x', torch_dtype=torch.float16)\npipe.vae.to(torch.bfloat16)\n`";
  const text = `const a = \`\nf(\nSanaPipeline.from_pretrained('x'\n\`;\nconst b = ${good};\n`;
  const [result] = codemod([{ path: "a.ts", text }], DEFAULTS);
  expect(result?.problem?.message).toMatch(/^the example is not valid Python at line \d/);
  expect(result?.output).not.toContain("pipe.vae.to");
  expect(result?.output).toContain("f(\nSanaPipeline.from_pretrained('x'\n");
});

test.each([
  "throw new Error('call SanaPipeline.from_pretrained(id) first');",
  "const a = `# Title\n\n\\`\\`\\`python\nSanaPipeline.from_pretrained('x')\n\\`\\`\\`\n`;",
])("nothing is said of %s", (text) => {
  expect(problemOf(text)).toBeUndefined();
});
