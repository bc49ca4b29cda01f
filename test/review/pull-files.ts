/** A pull request in a real git repository, and its files as GitHub lists them. */
import { spawn } from "node:child_process";
import { CLI, type Outcome, type Sandbox, sandbox } from "../cli/sandbox.js";
import { TOKEN } from "./github.js";

/** An entry of `GET .../pulls/{pull_number}/files`. */
export interface ApiFile {
  readonly sha: string | null;
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string;
  readonly patch?: string;
}

export type Tree = Readonly<Record<string, string | Uint8Array>>;

export interface PullRepository {
  readonly box: Sandbox;
  readonly head: string;
  readonly files: ApiFile[];
}

/** Commits `base`, then what `change` does to it. */
export function pullRepository(base: Tree, change: Tree | ((box: Sandbox) => void)): PullRepository {
  const box = sandbox(base);
  if (typeof change === "function") change(box);
  else for (const [path, content] of Object.entries(change)) box.write(path, content);
  box.commit();
  return { box, head: headOf(box), files: filesOf(box) };
}

export function headOf(box: Sandbox): string {
  return box.git("rev-parse", "HEAD").stdout.trim();
}

const STATES: Readonly<Record<string, string>> = { A: "added", M: "modified", D: "removed", R: "renamed", T: "changed" };

/** The files between two commits; a patch stands alone, without its header and its last line end. */
export function filesOf(box: Sandbox, base = "HEAD~1", head = "HEAD"): ApiFile[] {
  const fields = box.git("diff", "--raw", "-z", "-M", "--no-abbrev", base, head).stdout.split("\0");
  const files: ApiFile[] = [];
  while ((fields[0] ?? "") !== "") {
    const [, , , blob = "", letter = ""] = fields.shift()?.split(" ") ?? [];
    const names = fields.splice(0, letter.startsWith("R") ? 2 : 1);
    const filename = names.at(-1) ?? "";
    const status = STATES[letter[0] ?? ""] ?? letter;
    const diff = box.git("diff", "-M", base, head, "--", ...names).stdout;
    const at = diff.search(/^@@ /m);
    files.push({
      ...{ sha: status === "removed" ? null : blob, filename, status },
      ...(names.length > 1 && { previous_filename: names[0] }),
      ...(at >= 0 && { patch: diff.slice(at).replace(/\n$/, "") }),
    });
  }
  return files;
}

/** Runs `review` in the repository, while the test's own server answers. */
export function reviewIn(box: Sandbox, url: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const all = [CLI, "review", "--repo", "o/n", "--pull", "7", "--base-url", url, ...args];
  const clean = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GITHUB_STEP_SUMMARY: "" };
  const child = spawn(process.execPath, all, {
    cwd: box.dir,
    env: { ...clean, GITHUB_TOKEN: TOKEN, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  return new Promise((done) => child.on("close", (status) => done({ status, ...said })));
}
