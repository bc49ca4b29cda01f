/** `--stdin-filename F`: source from stdin, rewritten source to stdout. */
import { resolve } from "node:path";
import { isHosted } from "../src/hosts/extensions.js";
import { OptionError } from "../src/option-values.js";
import { displayPath } from "../src/repo/paths.js";
import { runSingle } from "../src/repo/single.js";
import { print } from "./output.js";
import { version } from "./package.js";
import { present } from "./present.js";
import { exitStatus } from "./rewrite.js";
import type { Settings } from "./settings.js";

/**
 * Input that cannot be read as source comes back unchanged with exit status 2, so that an editor's filter loses nothing.
 * @throws OptionError for a file name of an unknown kind.
 */
export async function rewriteStdin(settings: Settings, filename: string): Promise<number> {
  const path = displayPath(settings.cwd, resolve(settings.cwd, filename));
  if (!isHosted(path)) throw new OptionError(`--stdin-filename ${filename}: unknown kind of file`);
  const bytes = await readAll(process.stdin);
  const report = await runSingle({ ...settings, write: false, version: version() }, path, bytes);
  const [file] = report.files;
  const plain = settings.mode === "write" && settings.format === "text";
  if (file === undefined && plain && settings.output === undefined) await print(process.stdout, bytes);
  await present(report, settings, plain ? (file?.output ?? "") : undefined);
  return exitStatus(report, settings);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
