/** `completion`: the script is sourced in bash, which then completes; the other shells get theirs. */
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/reporters/index.js";
import { CLI, sandbox } from "./sandbox.js";

/** What bash offers for the last of `words`. */
function offered(words: readonly string[]): string[] {
  const box = sandbox({}, { git: false });
  box.write("sana-codemod", `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(join(box.dir, "sana-codemod"), 0o755);
  const script = [
    "source <(sana-codemod completion bash)",
    `COMP_WORDS=(sana-codemod ${words.map((word) => `'${word}'`).join(" ")})`,
    `COMP_CWORD=${words.length}`,
    "$(complete -p sana-codemod | sed 's/.*-F \\([^ ]*\\).*/\\1/')",
    "declare -p COMPREPLY",
  ].join("\n");
  const env = { ...process.env, PATH: `${box.dir}:${process.env.PATH}`, SHELL: "/bin/bash" };
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8", env, cwd: box.dir });
  expect(stderr).toBe("");
  return [...stdout.matchAll(/\[\d+\]="([^"]*)"/g)].map(([, word = ""]) => word);
}

test("bash completes commands, options and values", () => {
  expect(offered(["exp"])).toEqual(["explain"]);
  expect(offered(["--unsa"])).toEqual(["--unsafe-fixes"]);
  expect(offered(["--format", ""]).sort()).toEqual(Object.keys(FORMATS).sort());
  expect(offered(["--policy", "up"])).toEqual(["upstream"]);
});

test.each([
  ["bash", "complete -o bashdefault"],
  ["zsh", "#compdef sana-codemod"],
  ["fish", "complete"],
])("%s has a script", (shell, part) => {
  const { status, stdout, stderr } = sandbox({}, { git: false }).run(["completion", shell]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(part);
  expect(stdout).toContain("sana-codemod --get-yargs-completions");
});

test("another shell is refused in one line", () => {
  const { status, stderr } = sandbox({}, { git: false }).run(["completion", "tcsh"]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'sana-codemod: completion is for bash, zsh, fish, not "tcsh"\n' });
});
