/** Puts the program together: the files that load a pipeline, what they import, and the files that use what these define. */

import type { Surroundings } from "./codemod.js";
import { mentionsOf } from "./follow.js";
import { groupBy } from "./group-by.js";
import { BY_NAME, type Mention, moduleName, uses, wordsOf } from "./mention.js";
import { Parser } from "./parsing.js";
import { type PipelineDomain, pipelineDomain } from "./precision/facts/pipelines.js";
import { mayCast } from "./precision/prefilter.js";
import { openProject, type Project, type Sources } from "./project.js";
import { conclude, glance, learn } from "./python/flow/run.js";
import type { SourceFile } from "./types.js";

/** Files found by a name may define further names; chains longer than this are not followed. */
const MOST_HOPS = 3;

/** More files than these that use what a module defines are not all followed: the module is a framework of its own. */
const MOST_USERS = 20;

/** A program that was read as far as names lead. */
export interface Assembled {
  readonly project: Project;
  readonly domain: PipelineDomain;
  /** False when the program was given up on. */
  readonly finished: boolean;
  /** Paths of modules that too many others use; not all of them were followed. */
  readonly crowded: ReadonlySet<string>;
}

type Learned = Pick<Assembled, "project" | "domain">;

/** First the given files are read each for itself; those that load a pipeline are read again with all that names lead to. */
export function assemble(files: readonly SourceFile[], around: Surroundings | undefined): Assembled {
  const parser = new Parser();
  const alone = open({ files, parser, read: undefined, distance: () => undefined, alone: true }, [], glance);
  const live = liveModules(alone);
  const named = new Map(files.filter(({ path, text }) => path.endsWith(".py") && mayCast(text)).map((file) => [file.path, file]));
  if ((live.size === 0 && named.size === 0) || (files.length === 1 && !around)) {
    learn(alone.project.program);
    return finish(alone, new Set());
  }
  const users = new Map(named);
  const { hadErrors } = alone.project;
  const starting = files.filter(({ path, text }) => live.has(path) || hadErrors(path) || text.includes("sana-codemod:"));
  const distance = (path: string) => (live.has(path) || named.has(path) ? 0 : users.has(path) ? 1 : undefined);
  const program = open({ files, starting, parser, read: around?.read, distance, alone: false }, [...named.values()]);
  return finish(program, followNames(program, { files, around, live, users }));
}

interface Ways {
  readonly files: readonly SourceFile[];
  readonly around: Surroundings | undefined;
  readonly live: ReadonlySet<string>;
  /** Files opened because they use a name; grows. */
  readonly users: Map<string, SourceFile>;
}

/** Adds the files that use what the program defines, then those that use what these define. Returns the modules given up on. */
function followNames(learned: Learned, { files, around, live, users }: Ways): Set<string> {
  const { project, domain } = learned;
  const crowded = new Set<string>();
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const mentions = mentionsOf(project.program, domain.facts()).filter(({ path }) => !crowded.has(path));
    const pool = [...files, ...(around?.mentioning?.(mentions) ?? [])].filter(
      (file) => file.path.endsWith(".py") && !live.has(file.path) && !users.has(file.path),
    );
    const found = new Map<string, SourceFile>();
    for (const [path, fresh] of usersOf(mentions, pool)) {
      if (fresh.length > MOST_USERS) crowded.add(path);
      else for (const file of fresh) found.set(file.path, file);
    }
    if (found.size === 0) break;
    for (const [path, file] of found) users.set(path, file);
    project.add([...found.values()]);
    learn(project.program);
  }
  return crowded;
}

/** Files that use a name of a module, by the module's path. */
function usersOf(mentions: readonly Mention[], pool: readonly SourceFile[]): Map<string, SourceFile[]> {
  const byModule = groupBy(mentions, ({ path }) => moduleName(path));
  const users = new Map<string, SourceFile[]>();
  for (const file of byModule.size === 0 ? [] : pool) {
    const words = wordsOf(file.text);
    const likely = words.has(BY_NAME) ? mentions : [...words].flatMap((word) => byModule.get(word) ?? []);
    for (const path of new Set(likely.filter((mention) => uses(file, mention, words)).map((mention) => mention.path)))
      users.set(path, [...(users.get(path) ?? []), file]);
  }
  return users;
}

function open(sources: Sources, users: readonly SourceFile[], read = learn): Learned {
  const domain = pipelineDomain();
  const project = openProject(sources, domain);
  project.add(users);
  read(project.program);
  return { project, domain };
}

function finish(learned: Learned, crowded: ReadonlySet<string>): Assembled {
  return { ...learned, crowded, finished: conclude(learned.project.program) };
}

/** Paths of the files that load a pipeline, or cast one that they put together. */
function liveModules({ project, domain }: Learned): Set<string> {
  const { loads, recasts, generic } = domain.facts();
  const cast = new Set([...recasts.values()].flatMap(({ outcomes }) => outcomes.map(({ object }) => object.made)));
  const alive = [...loads.values()].filter(
    ({ key, kind }) => kind === "pretrained" || kind === "from-pipe" || (kind === "constructed" && cast.has(key)),
  );
  return new Set([...alive.map(({ module }) => module), ...generic].map((module) => project.path(module)));
}
