/** Writes a tree to disk, as a fresh checkout: one commit, every file as it is in the index. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

const MESSAGE = "Plant the tree\n";

/** How much text may wait for git before more is made. */
const CHUNK = 2 ** 20;

/**
 * @param {string} folder an empty folder; becomes a git tree
 * @param {Iterable<[path: string, text: string]>} files
 * @returns {Promise<{files: number, bytes: number}>}
 */
export async function plant(folder, files) {
  git(folder, ["init", "-q"]);
  const counts = await commit(folder, files);
  git(folder, ["-c", "core.autocrlf=false", "-c", "checkout.workers=0", "reset", "-q", "--hard", "bench"]);
  return counts;
}

/** Through git-fast-import(1): one stream of plain text instead of one object file per file. */
async function commit(folder, files) {
  const args = ["-C", folder, "-c", "core.compression=0", "fast-import", "--quiet", "--depth=0"];
  const importer = spawn("git", args, { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(importer, "close");
  const counts = { files: 0, bytes: 0 };
  let chunk = `commit refs/heads/bench\ncommitter Bench <bench@example.invalid> 0 +0000\n${data(MESSAGE)}`;
  for (const [path, text] of files) {
    chunk += `M 100644 inline ${path}\n${data(text)}`;
    counts.files++;
    counts.bytes += Buffer.byteLength(text);
    if (chunk.length < CHUNK) continue;
    if (!importer.stdin.write(chunk)) await once(importer.stdin, "drain");
    chunk = "";
  }
  importer.stdin.end(chunk);
  const [status] = await ended;
  if (status !== 0) throw new Error(`git fast-import ended with status ${status}`);
  return counts;
}

const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;

function git(folder, args) {
  execFileSync("git", ["-C", folder, ...args], { stdio: ["ignore", "ignore", "inherit"] });
}
