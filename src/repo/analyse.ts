/** Runs the analysis. The core and its parser are loaded here and only here, so a run without candidates never pays for them. */
import type { Alone } from "../alone.js";
import type { Surroundings } from "../codemod.js";
import type { Options } from "../options.js";
import { mayLoad } from "../precision/prefilter.js";
import type { FileResult, SourceFile } from "../types.js";
import { unchanged } from "../unchanged.js";
import { describe } from "./errors.js";
import { loadParsers } from "./parser.js";
import { ownResult } from "./sites.js";

export interface Analysis {
  readonly files: readonly SourceFile[];
  readonly options: Options;
  readonly around: Surroundings;
  /** Upper bound of threads; the results are the same for any number. */
  readonly jobs: number;
  /** The working directory and the folders in which modules may be read, absolute. */
  readonly cwd: string;
  readonly roots: readonly string[];
}

/** The loaded core. */
export type Core = Awaited<ReturnType<typeof loadCore>>;

/** The core with its parsers, for so much text (UTF-16 units): half of a short run's time. @throws OptionError on a machine on which no parser can be loaded. */
export async function loadCore(length: number, log?: (line: string) => void) {
  await loadParsers(length, log);
  const [core, prepare] = await Promise.all([import("../codemod.js"), import("../prepare.js")]);
  return [core, prepare] as const;
}

/** How much text that may matter there is, in UTF-16 units. */
export const lengthOf = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + (mayLoad(text) ? text.length : 0), 0);

/**
 * Analyses all files as one program. Never throws: a file that breaks the analysis is named, the others are done without it.
 * @param loaded what {@link loadCore} gave for these files.
 */
export async function analyse(loaded: Core, analysis: Analysis): Promise<FileResult[]> {
  const [core, { prepareHosts }] = loaded;
  const { files, options, around } = analysis;
  await prepareHosts(files);
  try {
    const apart = await readApart(core, analysis);
    return apart ? core.codemodFrom(apart, files, options, around) : core.codemod(files, options, around);
  } catch {
    return files.map((file) => alone(core, file, options, around));
  }
}

/** Each file for itself, by several threads; undefined where these do not pay. @throws what the analysis of a file throws. */
async function readApart(core: Core[0], { files, options, around, jobs, cwd, roots }: Analysis): Promise<Alone[] | undefined> {
  const { helpersFor, readByThreads } = await import("./threads.js");
  const helpers = helpersFor(files.length, jobs);
  if (helpers === 0) return undefined;
  const read = core.readerOf(files, around);
  return readByThreads(files, (file) => core.readAlone(file, options, read), helpers, { cwd, roots, options });
}

/** One file for itself. Sites over several files are left then: the other half would be analysed without this one. */
function alone({ codemod }: Core[0], file: SourceFile, options: Options, around: Surroundings): FileResult {
  try {
    const results = codemod([file], options, around);
    return ownResult(results, file.path, "another file broke the analysis, see above or below") ?? unchanged(file);
  } catch (error) {
    const message = `internal error, file left alone: ${describe(error)}; please report it`;
    return { ...unchanged(file), problem: { level: "error", message } };
  }
}
