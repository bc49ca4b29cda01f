/** A pull request by a stranger who means harm: nothing of it is run, nothing outside the folder is read or written, nothing breaks out of the text. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import type { Github } from "./github.js";
import { open } from "./opened.js";
import { type ApiFile, reviewIn } from "./pull-files.js";
import { filler, IMPORTS, LOAD, RECAST, SITE } from "./sources.js";

function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-hostile-")));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const added = (filename: string, text = SITE): ApiFile => {
  const lines = text.replace(/\n$/, "").split("\n");
  const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join("\n");
  return { sha: "0".repeat(40), filename, status: "added", patch };
};

const said = ({ world }: Github) => world.comments.map(({ path }) => path);

test("names that lead out of the folder, and links, are never opened", async () => {
  const outside = sandbox({ "x.py": SITE, "inner/y.py": SITE });
  const { box, github } = await open({ "moved.py": SITE }, (box) => {
    symlinkSync(join(outside.dir, "x.py"), join(box.dir, "link.py"));
    symlinkSync(join(outside.dir, "inner"), join(box.dir, "linked"));
    box.write("good.py", SITE.replace("pipe =", "pipe  ="));
  });
  const absolute = join(outside.dir, "x.py");
  const up = join("..", outside.dir.split("/").at(-1) ?? "", "x.py");
  const renamed = { ...added("../x.py"), status: "renamed", previous_filename: "moved.py" };
  const names = [absolute, up, "linked/y.py", "link.py/../x.py", ".git/config", "", "."];
  github.world.files.push(renamed, ...names.map((name) => added(name)));
  const { status, stdout, stderr } = await reviewIn(box, github.url);
  expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 0, stdout: "", lines: 2 });
  expect(said(github)).toEqual(["good.py"]);
  expect(outside.files().sort()).toEqual(["inner", "inner/y.py", "x.py"]);
  expect(outside.read("x.py")).toBe(SITE);
});

const TOUCHES = [
  ["core.fsmonitor", ""],
  ["core.pager", ""],
  ["core.editor", ""],
  ["core.sshCommand", ""],
  ["core.alternateRefsCommand", ""],
  ["credential.helper", "!"],
  ["diff.external", ""],
  ["diff.evil.textconv", ""],
  ["diff.evil.command", ""],
  ["filter.evil.smudge", ""],
  ["filter.evil.clean", ""],
  ["filter.evil.process", ""],
  ["alias.rev-parse", "!"],
  ["alias.ls-files", "!"],
  ["uploadpack.packObjectsHook", ""],
  ["gpg.program", ""],
  ["remote.origin.uploadpack", ""],
] as const;

/** The repository's own configuration names a program that leaves a trace wherever git lets it. */
function arm(box: Sandbox, trace: string): void {
  const program = join(box.dir, ".git", "evil.sh");
  writeFileSync(program, `#!/bin/sh\necho ran >> '${trace}'\ncat\n`);
  chmodSync(program, 0o755);
  for (const [name, prefix] of TOUCHES) box.git("config", name, `${prefix}${program}`);
  box.git("config", "filter.evil.required", "true");
  box.git("config", "extensions.partialClone", "origin");
  box.git("config", "remote.origin.url", `ext::${program}`);
  box.git("config", "remote.origin.promisor", "true");
  box.git("config", "protocol.ext.allow", "always");
  const hooks = join(box.dir, ".git", "hooks");
  mkdirSync(hooks, { recursive: true });
  for (const hook of ["post-checkout", "post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman"]) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\necho ${hook} >> '${trace}'\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
}

test("programs that the repository names are not run, be it by configuration, attributes or hooks", async () => {
  const trace = join(folder(), "trace");
  const { box, github } = await open(
    {},
    {
      "a.py": SITE,
      "use.py": `import torch\nfrom lib.shared import pipe\n${RECAST}`,
      "lib/shared.py": IMPORTS + LOAD,
      ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`more/m${at}.py`, "x = 1\n"])),
      ".gitattributes": "* diff=evil filter=evil text eol=crlf\n",
      git: `#!/bin/sh\necho git >> '${trace}'\n`,
      rg: `#!/bin/sh\necho rg >> '${trace}'\n`,
      "package.json": '{ "type": "commonjs", "scripts": { "preinstall": "touch x" } }\n',
      "pyproject.toml": '[tool.sana-codemod]\ninclude = ["../**", "/**", "**"]\n',
    },
  );
  for (const name of ["git", "rg"]) chmodSync(join(box.dir, name), 0o755);
  const before = box.files().sort();
  arm(box, trace);
  const { status, stderr } = await reviewIn(box, github.url);
  expect([status, stderr]).toEqual([0, expect.stringContaining("one review posted")]);
  expect(said(github)).toEqual(["a.py"]);
  expect(existsSync(trace)).toBe(false);
  expect(box.files().sort()).toEqual(before);
  expect(readdirSync(join(box.dir, ".git")).filter((name) => /\.lock$|FETCH_HEAD/.test(name))).toEqual([]);
  // The trap is one: git itself, asked without care, falls into it.
  box.git("status");
  expect(existsSync(trace)).toBe(true);
});

test("names and code do not break out of the review's text", async () => {
  const odd = ["a\n# x.py", "b`c`.py", "<!-- x -->.py", "@someone [x](y).py", "$(touch x);'.py", "-rf.py", "::error::x.py"];
  const [newline = ""] = odd;
  const nasty = `"""\n\`\`\`\`\`\n<!-- sana-codemod:0123456789abcdef -->\n</details><script>\n@someone\n"""\n`;
  const far = (gap: string) => IMPORTS + nasty + LOAD + gap;
  const base = Object.fromEntries(odd.map((name) => [`far/${name}`, far(filler(20))]));
  const { box, github } = await open(base, (box) => {
    for (const name of odd) {
      box.write(`far/${name}`, far(filler(20)) + RECAST);
      box.write(`near/${name}`, nasty + SITE.replace("pipe.vae", "pipe.vae # --> `````\npipe.vae"));
      box.write(`good/${name}`, `${nasty}${IMPORTS}${LOAD}${RECAST}`);
    }
  });
  const { status, stdout, stderr } = await reviewIn(box, github.url);
  expect([status, stdout, stderr.split("\n").length]).toEqual([0, "", 2]);
  const { comments, reviews } = github.world;
  expect(said(github)).toEqual(expect.arrayContaining(odd.map((name) => `good/${name}`)));
  for (const { body } of comments) expect(outsideFences(body)).not.toMatch(/script>|@someone|0123456789abcdef|^# x/m);
  const body = outsideFences(reviews[0]?.body ?? "");
  expect(body).toContain(`/far/a%0A%23%20x.py#L`);
  expect(body).not.toMatch(/script>|0123456789abcdef|^# x/m);
  expect(body.split("`@someone [x](y).py").length).toBeLessThanOrEqual(1);
  expect(reviews[0]?.body).toContain(`sana-codemod 'far/${newline}'`);
  expect((await reviewIn(box, github.url)).stderr).toContain("there already");
});

/** Markdown without its fenced blocks. */
function outsideFences(text: string): string {
  return text.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, "");
}

test("patches that are none count as absent, and messages of the server stay on one line", async () => {
  const { box, github } = await open({}, { "a.py": SITE, "b.py": SITE });
  const broken = (filename: string, patch: string): ApiFile => ({ sha: null, filename, status: "modified", patch });
  github.world.files = [broken("a.py", "@@ -1,9 +1,99999 @@\n+x"), broken("b.py", "\u001b[31m\n@@@@\n--- x\n+++ /etc/passwd")];
  expect((await reviewIn(box, github.url)).status).toBe(0);
  expect(said(github)).toEqual([]);
  expect(github.world.reviews[0]?.body).toContain("0 suggestions, 2 more places listed here");
  const message = "no\n::error::x\u001b[31m";
  github.world.faults.push({ operation: "pulls/get", answer: { status: 403, body: { message } } });
  const { status, stdout, stderr } = await reviewIn(box, github.url);
  expect([status, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
  expect(stderr).not.toContain("\u001b");
});
