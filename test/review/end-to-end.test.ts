/** From two commits of a real repository to the posted review, and from its suggestions, applied one by one, to what the command writes. */
import { expect, test } from "vitest";
import type { Sandbox } from "../cli/sandbox.js";
import { applied } from "./applier.js";
import { open } from "./opened.js";
import { reviewIn, type Tree } from "./pull-files.js";
import { filler, IMPORTS, LOAD, RECAST, SITE } from "./sources.js";

const crlf = (text: string) => text.replace(/\n/g, "\r\n");

/** A notebook as Jupyter writes it: each line of a cell is a JSON string on a line of its own. */
function notebook(...cells: string[]): string {
  const code = (text: string) => ({
    ...{ cell_type: "code", execution_count: null, metadata: {}, outputs: [] },
    source: text.match(/.*\n|.+$/g),
  });
  return `${JSON.stringify({ cells: cells.map(code), metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
}

const BARE = 'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"';

const BASE: Tree = {
  "changed.py": `${IMPORTS}${filler(30)}`,
  "windows.py": crlf(`${IMPORTS}${filler(30)}`),
  "unrelated.py": SITE,
};

const HEAD: Tree = {
  "changed.py": `${IMPORTS}${filler(12)}${LOAD}${RECAST}${filler(18, "y")}`,
  "windows.py": crlf(`${IMPORTS}${filler(12)}${LOAD}${RECAST}${filler(18, "y")}`),
  "new.py": SITE,
  "new-windows.py": crlf(SITE),
  "two.py": `${SITE}${filler(9)}${SITE.replaceAll("pipe", "other")}`,
  "deletion-at-end.py": `${SITE.trimEnd()}`,
  "insertion-at-end.py": `from diffusers import SanaPipeline\n${BARE}, variant="bf16")`,
  "insertion-at-end-of-line.py": `import torch\nfrom diffusers import SanaPipeline\n${BARE}, torch_dtype=torch.bfloat16)\n`,
  "no-import.py": `from diffusers import SanaPipeline\n${BARE}, variant="bf16")\npipe.to("cuda")\n`,
  "fence.py": `${IMPORTS}NOTE = """\n\`\`\`\n\`\`\`\`suggestion\n-->\n"""\n${LOAD}${RECAST}`,
  "ünï cödé.py": `${IMPORTS}# ü 🎨\n${LOAD}${RECAST}`,
  "book.ipynb": notebook(IMPORTS, LOAD, RECAST.trimEnd(), "x = 1"),
  "page.md": `# Use\n\n\`\`\`python\n${SITE}\`\`\`\n`,
};

/** What the command writes in place. */
function rewritten(box: Sandbox, paths: readonly string[]): Record<string, string> {
  expect(box.run(["."]).status).toBe(0);
  return Object.fromEntries(paths.map((path) => [path, box.read(path)]));
}

test("applying every suggestion gives what the command writes, file by file", async () => {
  const { box, github } = await open(BASE, HEAD);
  expect(await reviewIn(box, github.url)).toMatchObject({ status: 0, stdout: "" });
  const [{ body }] = github.calls
    .filter(({ operation }) => operation === "pulls/create-review")
    .map(({ body }) => ({ body })) as [{ body: { comments: Parameters<typeof applied>[1][number][]; body: string } }];
  const paths = Object.keys(HEAD);
  const clicked = paths.map((path) => [
    path,
    applied(
      box.read(path),
      body.comments.filter((one) => one.path === path),
    ),
  ]);
  expect([...new Set(body.comments.map(({ path }) => path))].sort()).toEqual([...paths].sort());
  expect(body.body).toContain(`${body.comments.length} suggestions, 0 more places listed here.`);
  expect(Object.fromEntries(clicked)).toEqual(rewritten(box, paths));
  expect(box.git("status", "--porcelain").stdout).toContain("unrelated.py");
});

test("what reaches out of the diff is listed; the files beside it are suggested whole", async () => {
  const { box, github } = await open(
    { "far.py": IMPORTS + LOAD + filler(20), "load.py": IMPORTS + LOAD, "use.py": "" },
    {
      "far.py": IMPORTS + LOAD + filler(20) + RECAST,
      "use.py": `import torch\nfrom load import pipe\n${RECAST}`,
      "near.py": SITE,
      "windows-without-end.py": crlf(SITE.trimEnd()),
    },
  );
  await reviewIn(box, github.url);
  const { comments, reviews } = github.world;
  expect(comments.map(({ path }) => path)).toEqual(["near.py"]);
  for (const path of ["far.py#L", "load.py#L", "windows-without-end.py#L"]) expect(reviews[0]?.body).toContain(path);
  for (const paths of ["far.py", "load.py use.py"]) expect(reviews[0]?.body).toContain(`\`\`\`sh\nsana-codemod ${paths}\n\`\`\``);
  const near = comments.map((one) => ({ ...one, line: one.line ?? 0, side: "RIGHT" as const }));
  expect({ "near.py": applied(box.read("near.py"), near) }).toEqual(rewritten(box, ["near.py"]));
});

test("a file that was renamed and changed is suggested under its new name", async () => {
  const { box, github } = await open({ "old.py": IMPORTS + LOAD + filler(40) }, (box) => {
    box.git("mv", "old.py", "new.py");
    box.write("new.py", IMPORTS + LOAD + RECAST + filler(40));
  });
  expect(github.world.files.map(({ status, previous_filename }) => [status, previous_filename])).toEqual([["renamed", "old.py"]]);
  await reviewIn(box, github.url);
  const comments = github.world.comments.map((one) => ({ ...one, line: one.line ?? 0, side: "RIGHT" as const }));
  expect(comments.map(({ path }) => path)).toEqual(["new.py"]);
  expect({ "new.py": applied(box.read("new.py"), comments) }).toEqual(rewritten(box, ["new.py"]));
});
