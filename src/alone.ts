/** One file read for itself. Most files of a large tree have nothing to do with each other: they are done with here, and forgotten. */
import { type Learned, liveModules, open } from "./assemble.js";
import type { ReadFile } from "./codemod.js";
import { mentionsOf } from "./follow.js";
import type { Mention } from "./mention.js";
import type { Options } from "./options.js";
import { Parser } from "./parsing.js";
import { holdsOurs } from "./precision/prefilter.js";
import { conclude } from "./python/flow/run.js";
import { resultsOf } from "./results.js";
import type { FileResult, SourceFile } from "./types.js";
import { unchanged } from "./unchanged.js";

/** What a file shows by itself. Plain data. */
export interface Alone {
  readonly path: string;
  /** It may start a site: by itself, or when something that it imports says so. */
  readonly starts: boolean;
  /** It loads a pipeline. */
  readonly live: boolean;
  /** Names under which what it loads or casts can reach other files. */
  readonly mentions: readonly Mention[];
  /** What there is to say of it and to change in it, unless another file uses one of these names; undefined when others have to be read for that. */
  readonly result: FileResult | undefined;
}

/** @param read finds the modules of the repository, which are not read here. */
export function readAlone(file: SourceFile, options: Options, read: ReadFile): Alone {
  const learned = open({ files: [file], parser: new Parser(), read, distance: () => undefined, reach: "itself" }, []);
  const { project, domain } = learned;
  const { program } = project;
  const starts = program.modules.length > 0 || project.hadErrors(file.path);
  const live = liveModules(learned).has(file.path);
  const mentions = live && !project.isLibrary(file.path) ? mentionsOf(program, domain.facts()) : [];
  const self = { path: file.path, starts, live, mentions };
  if (starts && needsOthers(file, learned)) return { ...self, result: undefined };
  if (!live) return { ...self, result: unchanged(file) };
  const finished = conclude(program);
  const [result] = resultsOf({ ...learned, finished, crowded: new Set() }, options, () => true);
  return { ...self, result: result ?? unchanged(file) };
}

/** It imports modules of the repository, or there is something to say of it whatever it loads. */
function needsOthers({ path, text }: SourceFile, { project, domain }: Learned): boolean {
  // What a pipeline that was put together is cast to may stand elsewhere.
  const constructed = [...domain.facts().loads.values()].some(({ kind }) => kind === "constructed");
  return constructed || project.reachesOut() || project.hadErrors(path) || holdsOurs(text);
}
