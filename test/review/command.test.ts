/** `review --diff` on repositories that the test makes, with suggestions applied by an applier of the test's own. */
import { symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReviewPayload } from "../../src/review/comments.js";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import { applied } from "./applier.js";

const IMPORTS = "import torch\nfrom diffusers import SanaPipeline\n";
const LOAD = `pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    variant="bf16",
    torch_dtype=torch.float16,
)
`;
const RECAST = "pipe.vae.to(torch.bfloat16)\npipe.text_encoder.to(torch.bfloat16)\n";
const FAR = Array.from({ length: 20 }, (_, index) => `x${index} = ${index}\n`).join("");

/** Commits `head` over the sandbox and gives the diff. */
function diffOf(box: Sandbox, head: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(head)) box.write(path, text);
  box.git("add", "-A");
  box.git("commit", "-q", "-m", "head");
  return box.git("diff", "HEAD~1", "HEAD").stdout;
}

function payload(box: Sandbox, diff: string, ...args: string[]): ReviewPayload {
  const { status, stdout, stderr } = box.run(["review", "--diff", "-", ...args], { input: diff });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as ReviewPayload;
}

describe.each(["\n", "\r\n"])("with line ends %j", (end) => {
  test("applying every suggestion gives what the command writes", () => {
    const text = (IMPORTS + LOAD + RECAST + FAR).replace(/\n/g, end);
    const box = sandbox({ "a.py": "" });
    const { comments } = payload(box, diffOf(box, { "a.py": text }));
    expect(comments.length).toBeGreaterThan(0);
    expect(box.read("a.py")).toBe(text);
    expect(box.run(["."]).status).toBe(0);
    expect(box.read("a.py")).not.toBe(text);
    expect(applied(text, comments)).toBe(box.read("a.py"));
  });
});

test("a site that reaches past the diff is listed whole, never suggested in part", () => {
  const box = sandbox({ "a.py": IMPORTS + LOAD + FAR });
  const commit = "a".repeat(40);
  const said = payload(box, diffOf(box, { "a.py": IMPORTS + LOAD + FAR + RECAST }), "--repo", "o/n", "--commit", commit);
  expect(said.comments).toEqual([]);
  expect(said.commit_id).toBe(commit);
  expect(said.body).toContain(`https://github.com/o/n/blob/${commit}/a.py#L3`);
  expect(said.body).toContain("```sh\nsana-codemod a.py\n```");
});

test("two runs say the same, byte for byte", () => {
  const box = sandbox({});
  const diff = diffOf(box, { "a.py": IMPORTS + LOAD + RECAST });
  expect(payload(box, diff)).toEqual(payload(box, diff));
});

test("at most 30 suggestions, the rest listed", () => {
  const box = sandbox({});
  const head = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`f${index}.py`, IMPORTS + LOAD + RECAST]));
  const { comments, body } = payload(box, diffOf(box, head));
  expect(comments).toHaveLength(30);
  expect(body).toContain("30 suggestions, 3 more places listed here");
});

test("names that lead out of the folder are never opened, nor are links", () => {
  const outside = sandbox({ "x.py": IMPORTS + LOAD + RECAST });
  const box = sandbox({});
  symlinkSync(`${outside.dir}/x.py`, `${box.dir}/link.py`);
  const hunk = "@@ -0,0 +1,9 @@\n".concat("+x\n".repeat(9));
  const diff = ["../x.py", "link.py"].map((path) => `--- /dev/null\n+++ b/${path}\n${hunk}`).join("");
  const { stdout, stderr } = box.run(["review", "--diff", "-"], { input: diff });
  expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "sana-codemod: nothing to say about the lines of this diff\n" });
});

test.each([
  [[], "review needs --repo OWNER/NAME --pull N, or --diff FILE (- for stdin)"],
  [["--diff", "-", "--dry"], "--dry needs --pull N"],
  [["--diff", "none.diff"], "--diff none.diff: cannot be read"],
  [["--diff", "-"], "--diff: no unified diff"],
  [["--diff", "-", "--repo", "x"], '--repo must be OWNER/NAME, not "x"'],
])("%j is refused in one line", (args, message) => {
  const { status, stdout, stderr } = sandbox({}).run(["review", ...args], { input: "hello\n" });
  expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 2 });
  expect(stderr).toContain(message);
});
