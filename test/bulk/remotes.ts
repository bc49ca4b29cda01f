/** Bare repositories on the local disk, of every kind a campaign meets. One of a kind is made with git, the rest are copies. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SEED, UNDECIDED } from "../cli/seed.js";

export const KINDS = ["rewritten", "nested", "nothing", "left", "empty", "broken", "malicious"] as const;
export type Kind = (typeof KINDS)[number];

export const STATES: Readonly<Record<Kind, string>> = {
  rewritten: "done",
  nested: "done",
  nothing: "nothing",
  left: "left",
  empty: "nothing",
  broken: "failed",
  malicious: "done",
};

/** Kinds whose change is pushed. */
export const isChanged = (kind: Kind) => STATES[kind] === "done";

const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_COMMITTER_DATE: "1700000000 +0000",
  GIT_AUTHOR_DATE: "1700000000 +0000",
};
const IDENTITY = ["-c", "user.name=Author", "-c", "user.email=author@example.invalid", "-c", "protocol.ext.allow=always"];

export function git(dir: string, ...args: string[]): string {
  return execFileSync("git", [...IDENTITY, ...args], { cwd: dir, env: ENV, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

export interface Remote {
  /** Relative to the folder: `owner/rewritten-001`. */
  readonly name: string;
  readonly kind: Kind;
  /** The bare repository. */
  readonly dir: string;
}

/** A new folder in the temp directory. */
export function tempFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-bulk-")));
}

/** File that a hook or a filter of the malicious kind would make. */
export const trapOf = (folder: string) => join(folder, "TRAPPED");

/** `count` repositories below `folder`/owner, the kinds in turn. */
export function makeRemotes(folder: string, count: number, kinds: readonly Kind[] = KINDS): Remote[] {
  const templates = new Map(kinds.map((kind) => [kind, makeTemplate(join(folder, "templates", kind), kind, trapOf(folder))]));
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "rewritten";
    const name = `owner/${kind}-${String(index).padStart(3, "0")}`;
    const dir = join(folder, `${name}.git`);
    cpSync(templates.get(kind) ?? "", dir, { recursive: true });
    return { name, kind, dir };
  });
}

const FILES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  rewritten: { "app.py": SEED, "weights.bin": "0".repeat(5000), "README.md": "# Drawing\n" },
  nested: { "src/a.py": SEED, "src/deep/b.py": SEED, "a name with spaces.py": SEED, "-dash.py": SEED },
  nothing: { "main.py": "print('nothing of interest')\n" },
  left: { "undecided.py": UNDECIDED },
  empty: {},
  broken: { "app.py": SEED },
  malicious: {
    "app.py": SEED,
    ".gitattributes": "*.py filter=trap diff=trap\n",
    ".gitmodules": '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% TRAPPED\n',
  },
};

function makeTemplate(dir: string, kind: Kind, trap: string): string {
  const bare = `${dir}.git`;
  mkdirSync(dir, { recursive: true });
  git(dir, "init", "-q", "--bare", "-b", "main", bare);
  git(bare, "config", "core.logAllRefUpdates", "always");
  git(bare, "config", "uploadpack.allowFilter", "true");
  git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  if (kind === "empty") return bare;
  git(dir, "init", "-q", "-b", "main");
  for (const [path, text] of Object.entries(FILES[kind])) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  git(dir, "add", "-A");
  git(dir, "commit", "-q", "-m", "Draw");
  git(dir, "push", "-q", bare, "main");
  if (kind === "broken") rmSync(join(bare, "objects"), { recursive: true });
  if (kind === "malicious") setTraps(bare, trap);
  return bare;
}

const HOOKS = [
  "pre-receive",
  "update",
  "post-receive",
  "post-update",
  "reference-transaction",
  "post-checkout",
  "pre-push",
  "pre-commit",
  "post-commit",
  "push-to-checkout",
];

function setTraps(bare: string, trap: string): void {
  mkdirSync(join(bare, "hooks"), { recursive: true });
  for (const hook of HOOKS) {
    writeFileSync(join(bare, "hooks", hook), `#!/bin/sh\ntouch '${trap}'\n`);
    chmodSync(join(bare, "hooks", hook), 0o755);
  }
  const touch = `touch '${trap}'`;
  appendFileSync(
    join(bare, "config"),
    `[core]\n\tfsmonitor = ${touch}\n\tsshCommand = ${touch}\n\tpager = ${touch}\n\talternateRefsCommand = ${touch}\n[uploadpack]\n\tpackObjectsHook = ${touch}\n[filter "trap"]\n\tsmudge = ${touch}\n\tclean = ${touch}\n[diff "trap"]\n\ttextconv = ${touch}\n\tcommand = ${touch}\n`,
  );
}

/** How often the branch was moved: the bare repositories keep a log of it. */
export function timesPushed({ dir }: Remote, branch: string): number {
  const log = join(dir, "logs", "refs", "heads", branch);
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").length : 0;
}

/** Commit of the branch, or undefined. */
export function branchOf({ dir }: Remote, branch: string): string | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--verify", "--quiet", `refs/heads/${branch}`], {
    cwd: dir,
    env: ENV,
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}
