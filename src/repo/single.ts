/** One source text that is no file yet (an editor's buffer), analysed as if it stood at a path of the repository. */
import { dirname } from "node:path";
import type { FileResult, Report, SourceFile } from "../types.js";
import { unchanged } from "../unchanged.js";
import { analyse, lengthOf, loadCore } from "./analyse.js";
import { decode, tooLarge } from "./decode.js";
import { absolutePath, rootOf, upward } from "./paths.js";
import { pinnedDiffusers } from "./pins.js";
import type { Request } from "./request.js";
import { ownResult } from "./sites.js";
import { countSites } from "./stats.js";
import { ripgrepFor, surroundings } from "./surroundings.js";

/**
 * Analyses `bytes` as the content of `path` (relative to the working directory). Nothing is written: the new text is the
 * `output` of the only file in the report; there is no file when the bytes cannot be read as source.
 * @param open other texts that stand for the files at their paths (an editor's unsaved buffers).
 */
export async function runSingle(
  request: Omit<Request, "paths">,
  path: string,
  bytes: Uint8Array,
  open: readonly SourceFile[] = [],
): Promise<Report> {
  const failure = tooLarge(path, bytes.length);
  const decoded = failure === undefined ? decode(bytes, path) : { failure };
  if (!("text" in decoded)) {
    const message = "failure" in decoded ? decoded.failure : decoded.note;
    return { version: request.version, files: [], failures: [{ path, message }], stats: countSites([], 1, 0) };
  }
  const files = [await analyseText(request, { path, text: decoded.text }, open)];
  return { version: request.version, files, failures: [], stats: countSites(files, 1, 1) };
}

async function analyseText(
  { cwd, options, jobs }: Omit<Request, "paths">,
  file: SourceFile,
  open: readonly SourceFile[],
): Promise<FileResult> {
  const { path } = file;
  const folder = dirname(absolutePath(cwd, path));
  const root = rootOf(cwd, folder);
  const diffusers = options.diffusers ?? (await pinnedDiffusers(upward(folder, root)));
  const results = await analyse(await loadCore(lengthOf([file])), {
    files: [file],
    options: { ...options, diffusers },
    around: await surroundings(cwd, [root], [...open, file], undefined, [], await ripgrepFor([root])),
    jobs,
    cwd,
    roots: [root],
  });
  return ownResult(results, path, "run sana-codemod on the files") ?? unchanged(file);
}
