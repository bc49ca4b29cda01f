/** An untrusted repository: nothing of it runs, nothing outside it is read into a rewrite or written. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, linkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayRipgrep } from "../../src/repo/ignore-links.js";
import { CLI, type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { sources } from "../harness/sources.js";

/** A program that leaves a trace when it runs. */
const TRAP = (box: Sandbox) => `touch ${join(box.dir, "pwned")}; cat`;
const PY_TRAP = 'open("pwned", "w").close()\n';
const RUNS: readonly (readonly string[])[] = [["--dry"], ["--check", "--verbose"], ["--format", "json", "--dry"], []];

function expectNothingRan(box: Sandbox, env: NodeJS.ProcessEnv = {}): void {
  for (const args of RUNS) {
    box.run(args, { env });
    expect(existsSync(join(box.dir, "pwned")), args.join(" ")).toBe(false);
  }
}

test("modules, build files and hooks of a target are not run", () => {
  const trap = `${PY_TRAP}${SEED}`;
  const names = ["setup.py", "conftest.py", "sitecustomize.py", "torch.py", "diffusers.py", "diffusers/__init__.py", "app.py"];
  const js = 'require("fs").writeFileSync("pwned", "");\n';
  const box = sandbox({
    ...Object.fromEntries(names.map((path) => [path, trap])),
    "babel.config.js": js,
    ".babelrc.js": js,
    "jscodeshift.config.js": js,
    "package.json": '{"scripts":{"prepare":"touch pwned"}}',
    "snippet.js": `${js}const code = \`${SEED}\`;\n`,
    ".npmrc": "script-shell=touch\n",
    ".ripgreprc": "--pre=touch\n",
  });
  expectNothingRan(box, { RIPGREP_CONFIG_PATH: join(box.dir, ".ripgreprc") });
  expect(box.read("app.py")).toBe(`${PY_TRAP}${SEED_REWRITTEN}`);
});

const SETTINGS = [
  "core.fsmonitor",
  "core.pager",
  "core.editor",
  "core.sshCommand",
  "core.askPass",
  "diff.external",
  "diff.evil.textconv",
  "diff.evil.command",
  "filter.evil.clean",
  "filter.evil.smudge",
  "filter.evil.process",
  "merge.evil.driver",
  "pager.status",
  "pager.grep",
  "pager.ls-files",
  "alias.status",
  "alias.grep",
  "alias.ls-files",
  "gpg.program",
  "credential.helper",
];

test("programs that the repository's git configuration names are not run", () => {
  const box = sandbox({ "app.py": SEED, ".gitattributes": "*.py filter=evil diff=evil merge=evil\n" });
  for (const name of SETTINGS) box.git("config", name, name.startsWith("alias.") ? `!${TRAP(box)}` : TRAP(box));
  box.write(".git/more", `[filter "second"]\n\tclean = ${TRAP(box)}\n`);
  box.git("config", "include.path", "more");
  box.write(".git/info/attributes", "*.md filter=second\n");
  for (const hook of ["post-index-change", "fsmonitor-watchman", "pre-commit", "post-checkout", "reference-transaction"]) {
    box.write(`.git/hooks/${hook}`, `#!/bin/sh\n${TRAP(box)}\n`);
    chmodSync(join(box.dir, ".git/hooks", hook), 0o755);
  }
  // Times that the index does not know make git read the files, through their filters.
  box.write("app.py", SEED);
  box.write("guide.md", `\`\`\`python\n${SEED}\`\`\`\n`);
  expectNothingRan(box);
});

test("an ignore file that leads to an endless device is not followed", { timeout: 30_000 }, async () => {
  for (const git of [true, false]) {
    const box = sandbox(
      { "app.py": `from helpers import load\n${SEED}def give():\n    return pipe\n`, "sub/x.py": SEED },
      { git: false },
    );
    symlinkSync("/dev/zero", join(box.dir, ".gitignore"));
    if (git) symlinkSync("/dev/zero", join(box.dir, "sub/.ignore"));
    if (git) box.git("init", "-q");
    if (git) box.git("add", "-f", ".");
    if (git) box.commit();
    expect(await mayRipgrep(box.dir)).toBe(false);
    const script = 'ulimit -v 4000000 && exec "$@"';
    const done = spawnSync("bash", ["-c", script, "bash", process.execPath, CLI, "--dry", "--quiet"], {
      cwd: box.dir,
      encoding: "utf8",
    });
    expect(done.stderr).not.toMatch(/memory|abort/i);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain("-pipe.vae.to(torch.bfloat16)");
  }
});

test("a program called git or rg in the target is not run", () => {
  const box = sandbox({ "app.py": SEED, git: "#!/bin/sh\ntouch pwned\n", rg: "#!/bin/sh\ntouch pwned\n" }, { git: false });
  for (const name of ["git", "rg"]) chmodSync(join(box.dir, name), 0o755);
  expectNothingRan(box);
});

test("imports that climb out of the root are neither read nor written", () => {
  const box = sandbox(
    { "outside.py": SEED.replace("pipe.vae", "# pipe.vae"), "root/pkg/app.py": `from ...outside import pipe\n${SEED}` },
    { git: false },
  );
  box.git("init", "-q", "root");
  const before = box.read("outside.py");
  expect(box.run(["--force", "."], { in: "root" }).status).toBe(0);
  expect(box.read("outside.py")).toBe(before);
});

test("links of folders, files, hard links and the git folder itself: nothing outside changes", () => {
  const outside = sandbox({ "a.py": SEED, "hard.py": SEED }, { git: false });
  const box = sandbox({ "good.py": SEED });
  symlinkSync(outside.dir, join(box.dir, "folder"));
  symlinkSync(join(outside.dir, "a.py"), join(box.dir, "file.py"));
  linkSync(join(outside.dir, "hard.py"), join(box.dir, "hard.py"));
  box.write(".git/inner.py", SEED);
  for (const args of [
    ["--force"],
    ["--force", "--no-ignore"],
    ["--force", "folder/a.py", "file.py"],
    ["--force", "./folder/../folder"],
  ])
    box.run(args);
  expect([outside.read("hard.py"), box.read(".git/inner.py")]).toEqual([SEED, SEED]);
  expect([box.read("good.py"), box.read("hard.py")]).toEqual([SEED_REWRITTEN, SEED_REWRITTEN]);
  expect(outside.files().sort()).toEqual(["a.py", "hard.py"]);
});

test("no room for one working tree can reach the network or run code from text", () => {
  const FORBIDDEN = /^node:(http|https|http2|net|tls|dgram|dns|vm|inspector|repl)/;
  const rooms = sources().filter(({ path }) => /^src\/(repo|reporters|precision|python|hosts)\//.test(path));
  expect(rooms.length).toBeGreaterThan(50);
  expect(
    rooms.flatMap(({ path, builtins }) => builtins.filter((name) => FORBIDDEN.test(name)).map((name) => `${path} ${name}`)),
  ).toEqual([]);
});
