/** What a run is asked to do. */
import type { Options } from "../options.js";
import type { FileResult, Report } from "../types.js";
import type { Pattern } from "./glob.js";

export type Failure = Report["failures"][number];

/** Patterns and the folder they are relative to (absolute). */
export interface PatternList {
  readonly base: string;
  readonly patterns: readonly Pattern[];
}

/** Where to look. */
export interface Search {
  /** Absolute. Report paths are relative to it. */
  readonly cwd: string;
  /** Files and folders as the user wrote them. */
  readonly paths: readonly string[];
  /** Undefined: all files. */
  readonly include: PatternList | undefined;
  readonly exclude: PatternList | undefined;
  /** Whether .gitignore rules are followed. */
  readonly ignoreFiles: boolean;
}

/** A whole run. */
export interface Request extends Search {
  readonly options: Options;
  /** False: nothing is written (--dry, --check). */
  readonly write: boolean;
  /** Write over uncommitted changes, too. */
  readonly force: boolean;
  /** Upper bound of threads; the output is the same for any. */
  readonly jobs: number;
  /** Version of the tool, for the report. */
  readonly version: string;
  /** Lets a person take sites out before anything is written. */
  readonly choose?: (results: readonly FileResult[]) => Promise<readonly FileResult[]>;
  /** Told what the run is at, in a few words; undefined when it is done or asks. */
  readonly progress?: (phase: string | undefined) => void;
  /** Called once, before the first file is written. When the signal aborts, files that were not begun stay as they are; its reason says why. */
  readonly interruption?: () => AbortSignal;
  /** Told how the run went about it (--verbose). */
  readonly log?: (line: string) => void;
}
