/**
 * The pre-commit hooks, run as pre-commit runs them: the packed command from a clean prefix, on the staged files, unstaged changes put aside
 * before and brought back after; when that conflicts, what the hook changed is given up.
 * @see https://github.com/pre-commit/pre-commit/blob/main/pre_commit/staged_files_only.py
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { EXTENSIONS } from "../../src/hosts/extensions.js";
import { type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";
import { installPacked, npm, type Packed, WINDOWS } from "./packed.js";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const HOOKS: readonly Hook[] = parse(readFileSync(`${ROOT}/.pre-commit-hooks.yaml`, "utf8"));
let packed: Packed;
beforeAll(() => {
  packed = installPacked();
}, 120_000);
afterAll(() => packed.remove());

/** @returns whether the commit may go on, and what was said. */
function commitWith(id: string, box: Sandbox): { ok: boolean; said: string; restored: boolean } {
  const hook = HOOKS.find((one) => one.id === id);
  const staged = box.git("diff", "--cached", "--name-only", "--diff-filter=ACMRTUXB", "-z").stdout.split("\0");
  const names = staged.filter((name) => name !== "" && new RegExp(hook?.files ?? "").test(name));
  const aside = box.git("diff", "--binary", "--no-color", "--no-ext-diff").stdout;
  if (aside) box.git("checkout", "--", ".");
  const before = box.git("diff", "--binary").stdout;
  const [program = "", ...args] = hook?.entry.split(" ") ?? [];
  const env = { ...process.env, PATH: [packed.bin, process.env.PATH].join(delimiter) };
  const given = WINDOWS ? names.map((name) => `"${name}"`) : names;
  const { status, stdout, stderr } = spawnSync(program, [...args, ...given], {
    cwd: box.dir,
    env,
    encoding: "utf8",
    shell: WINDOWS,
  });
  const changed = box.git("diff", "--binary").stdout !== before;
  return { ok: status === 0 && !changed, said: stdout + stderr, restored: bringBack(box, aside) };
}

/** False where the hook's changes had to be given up for it. */
function bringBack(box: Sandbox, patch: string): boolean {
  if (!patch) return true;
  const apply = () => spawnSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: box.dir, input: patch }).status === 0;
  if (apply()) return true;
  box.git("checkout", "--", ".");
  expect(apply()).toBe(true);
  return false;
}

function staging(files: Readonly<Record<string, string>>): Sandbox {
  const box = sandbox({ "README.md": "# project\n" });
  for (const [path, text] of Object.entries(files)) box.write(path, text);
  box.git("add", "-A");
  return box;
}

describe("the hooks", () => {
  test("are one that checks and one that fixes, built by npm", () => {
    expect(HOOKS.map(({ id, language }) => [id, language])).toEqual([
      ["sana-codemod-check", "node"],
      ["sana-codemod", "node"],
    ]);
  });

  test.each(HOOKS)("$id asks for all kinds of files that are read, and no others", ({ files }) => {
    const asked = new RegExp(files);
    expect(EXTENSIONS.filter((ending) => !asked.test(`a/b${ending}`))).toEqual([]);
    expect(["a.pyc", "py", "a.mdxx", "a.txt", "a.cjsx"].filter((name) => asked.test(name))).toEqual([]);
  });
});

test("npm pack prints the packed file's name alone, which pre-commit installs", () => {
  const box = sandbox({
    ".npmrc": readFileSync(`${ROOT}/.npmrc`, "utf8"),
    "package.json": JSON.stringify({ name: "built", version: "1.0.0", scripts: { prepare: "echo building" } }),
  });
  expect(npm(["pack"], box.dir)).toBe("built-1.0.0.tgz\n");
});

describe("the check hook", () => {
  test("stops a commit, shows the diff and writes nothing", () => {
    const box = staging({ "app.py": SEED });
    const { ok, said } = commitWith("sana-codemod-check", box);
    expect(ok).toBe(false);
    expect(said).toContain("-pipe.vae.to(torch.bfloat16)");
    expect(box.read("app.py")).toBe(SEED);
  });

  test("lets consistent files and other files pass", () => {
    expect(commitWith("sana-codemod-check", staging({ "app.py": SEED_REWRITTEN, "notes.md": "text\n" })).ok).toBe(true);
  });
});

describe("the fix hook", () => {
  test("rewrites what is staged, and a second commit passes", () => {
    const box = staging({ "my app.py": SEED });
    expect(commitWith("sana-codemod", box).ok).toBe(false);
    expect(box.read("my app.py")).toBe(SEED_REWRITTEN);
    box.git("add", "-A");
    expect(commitWith("sana-codemod", box).ok).toBe(true);
  });

  test("keeps unstaged changes of a partially staged file, beside its own", () => {
    const box = staging({ "app.py": SEED });
    box.write("app.py", `${SEED}print("not staged")\n`);
    const { ok, restored } = commitWith("sana-codemod", box);
    expect([ok, restored]).toEqual([false, true]);
    expect(box.read("app.py")).toBe(`${SEED_REWRITTEN}print("not staged")\n`);
    expect(box.git("show", ":app.py").stdout).toBe(SEED);
  });

  test("loses neither the staged nor the unstaged text where both touch a line", () => {
    const box = staging({ "app.py": SEED });
    const unstaged = SEED.replace("pipe.vae.to(torch.bfloat16)", "pipe.vae.to(torch.bfloat16)  # why?");
    box.write("app.py", unstaged);
    const { ok, restored } = commitWith("sana-codemod", box);
    expect([ok, restored]).toEqual([false, false]);
    expect(box.read("app.py")).toBe(unstaged);
    expect(box.git("show", ":app.py").stdout).toBe(SEED);
  });

  test("does not see a cast that is not staged", () => {
    const box = staging({ "app.py": SEED_REWRITTEN });
    box.write("app.py", SEED);
    expect(commitWith("sana-codemod", box).ok).toBe(true);
    expect(box.read("app.py")).toBe(SEED);
  });
});

test("without pre-commit, a partially staged file is refused with a line that names it", () => {
  const box = staging({ "app.py": SEED });
  box.write("app.py", `${SEED}print("not staged")\n`);
  const { status, stdout, stderr } = box.run(["app.py"]);
  expect(status).toBe(2);
  expect(stdout + stderr).toMatch(/app\.py.*--force/);
  expect(box.read("app.py")).toBe(`${SEED}print("not staged")\n`);
});
