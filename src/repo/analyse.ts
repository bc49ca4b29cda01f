/** Runs the analysis. The core and its parser are loaded here and only here, so a run without candidates never pays for them. */
import type { Surroundings } from "../codemod.js";
import type { Options } from "../options.js";
import { mayLoad } from "../precision/prefilter.js";
import type { FileResult, SourceFile } from "../types.js";
import { describe } from "./errors.js";
import { loadParsers } from "./parser.js";
import { ownResult } from "./sites.js";
import { helpersFor, readByThreads } from "./threads.js";

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

type Core = typeof import("../codemod.js").codemod;

/** The core with its parsers, for so much text (UTF-16 units): half of a short run's time. @throws OptionError on a machine on which no parser can be loaded. */
export async function loadCore(length: number, log?: (line: string) => void) {
  await loadParsers(length, log);
  const [core, prepare] = await Promise.all([import("../codemod.js"), import("../prepare.js")]);
  return [core, prepare] as const;
}

/** How much text that may matter there is, in UTF-16 units. */
export const lengthOf = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + (mayLoad(text) ? text.length : 0), 0);

/** Analyses all files as one program. Never throws: a file that breaks the analysis is named, the others are done without it. */
export async function analyse(analysis: Analysis): Promise<FileResult[]> {
  const { files, jobs } = analysis;
  if (files.length === 0) return [];
  const [core, { prepareHosts }] = await loadCore(lengthOf(files));
  await prepareHosts(files);
  const helpers = helpersFor(files.length, jobs);
  const alone = helpers > 0 ? await readAll(core, analysis, helpers) : undefined;
  return analyseWith(
    alone ? (all, ...how) => (all === files ? core.codemodFrom(alone, all, ...how) : core.codemod(all, ...how)) : core.codemod,
    analysis,
  );
}

/** Undefined when a file breaks the analysis. */
async function readAll({ readAlone, readerOf }: typeof import("../codemod.js"), analysis: Analysis, helpers: number) {
  const { files, options, around, cwd, roots } = analysis;
  const read = readerOf(files, around);
  try {
    return await readByThreads(files, (file) => readAlone(file, options, read), helpers, {
      cwd,
      roots,
      options,
      length: lengthOf(files),
    });
  } catch {
    return undefined;
  }
}

/** {@link analyse} with a given core. */
export function analyseWith(core: Core, { files, options, around }: Analysis): FileResult[] {
  try {
    return core(files, options, around);
  } catch {
    return files.map((file) => alone(core, file, options, around));
  }
}

/** One file for itself. Sites over several files are left then: the other half would be analysed without this one. */
function alone(core: Core, file: SourceFile, options: Options, around: Surroundings): FileResult {
  const unchanged = { path: file.path, input: file.text, output: file.text, findings: [], unusedSuppressions: [] };
  try {
    const results = core([file], options, around);
    return ownResult(results, file.path, "another file broke the analysis, see above or below") ?? unchanged;
  } catch (error) {
    const message = `internal error, file left alone: ${describe(error)}; please report it`;
    return { ...unchanged, problem: { level: "error", message } };
  }
}
