/** A folder in the temp directory, as a git repository if asked, and the compiled command run in it. Gone when the test ends. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const CLI = fileURLToPath(new URL("../../dist/bin/sana-codemod.js", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Folder inside the sandbox. */
  readonly in?: string;
  /** Run as nobody: root may read and write everything. */
  readonly unprivileged?: boolean;
}

export interface Sandbox {
  readonly dir: string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  bytes(path: string): Buffer;
  git(...args: string[]): Outcome;
  /** Everything in the folder is committed. */
  commit(): void;
  /** Files below the folder, without `.git`. */
  files(): string[];
  run(args: readonly string[], options?: RunOptions): Outcome;
}

const BIG = 256 * 1024 * 1024;
const NOBODY = 65534;
const IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "core.autocrlf=false"];

/** @param git whether the files are committed to a new repository. */
export function sandbox(files: Readonly<Record<string, string | Uint8Array>>, { git = true }: { git?: boolean } = {}): Sandbox {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-")));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const box = sandboxAt(dir);
  for (const [path, content] of Object.entries(files)) box.write(path, content);
  if (git) {
    box.git("init", "-q");
    box.commit();
  }
  return box;
}

function sandboxAt(dir: string): Sandbox {
  const git = (...args: string[]) => call("git", [...IDENTITY, ...args], { cwd: dir });
  return {
    dir,
    git,
    write: (path, content) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    },
    read: (path) => readFileSync(join(dir, path), "utf8"),
    bytes: (path) => readFileSync(join(dir, path)),
    commit: () => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", "state");
    },
    files: () => readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((path) => !/^\.git(\/|$)/.test(path)),
    run: (args, options = {}) => {
      if (options.unprivileged) chmodSync(dir, 0o755);
      const cwd = join(dir, options.in ?? "");
      return call(process.execPath, [CLI, ...args], { cwd, ...options });
    },
  };
}

function call(
  program: string,
  args: readonly string[],
  { cwd, input, env, unprivileged }: RunOptions & { cwd: string },
): Outcome {
  const who = unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const clean = {
    ...process.env,
    NO_COLOR: "",
    FORCE_COLOR: undefined,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...env,
  };
  const done = spawnSync(program, [...args], { cwd, env: clean, encoding: "utf8", maxBuffer: BIG, input: input ?? "", ...who });
  if (done.error) throw done.error;
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}
