/** Puts the program together: the files that load a pipeline, what they import, and the files that use what these define. */

import type { Alone } from "./alone.js";
import type { Surroundings } from "./codemod.js";
import { mentionsOf } from "./follow.js";
import { type Mention, Users } from "./mention.js";
import { Parser } from "./parsing.js";
import { type PipelineDomain, pipelineDomain } from "./precision/facts/pipelines.js";
import { holdsOurs, mayCast } from "./precision/prefilter.js";
import { openProject, type Project, type Sources } from "./project.js";
import { conclude, type Finished, glance, learn } from "./python/flow/run.js";
import type { SourceFile } from "./types.js";

/** Files found by a name may define further names; chains longer than this are not followed. */
const MOST_HOPS = 3;

/** More files than these that use what a module defines are not all followed: the module is a framework of its own. */
const MOST_USERS = 20;

/** A program that was read as far as names lead. */
export interface Assembled {
  readonly project: Project;
  readonly domain: PipelineDomain;
  /** False for a module of which not all is known: what it belongs to was given up on. */
  readonly finished: Finished;
  /** Paths of modules that too many others use; not all of them were followed. */
  readonly crowded: ReadonlySet<string>;
}

export type Learned = Pick<Assembled, "project" | "domain">;

export interface Ingredients {
  readonly files: readonly SourceFile[];
  /** Each of them read for itself. */
  readonly alone: readonly Alone[];
  /** Those that nothing else has to do with. */
  readonly settled: ReadonlyMap<string, unknown>;
  /** Files of the repository that use the names of the others. */
  readonly mentioning: readonly SourceFile[];
  readonly around: Surroundings | undefined;
}

/** Reads all that is not settled together with what names lead to. Undefined when nothing is left. */
export function assemble({ files, alone, settled, mentioning, around }: Ingredients): Assembled | undefined {
  const parser = new Parser();
  const named = new Map(files.filter((file) => isModule(file) && mayCast(file.text)).map((file) => [file.path, file]));
  const unsettled = alone.filter(({ path, starts }) => starts && !settled.has(path));
  if (unsettled.length === 0 && named.size === 0) return undefined;
  const paths = new Set(unsettled.map(({ path }) => path));
  const opening = files.filter(({ path }) => paths.has(path));
  const live = new Set(unsettled.filter((one) => one.live).map(({ path }) => path));
  const sure = unsettled.every((one) => one.live || one.result !== undefined);
  const first = sure
    ? undefined
    : open({ files, starting: opening, parser, read: undefined, distance: () => undefined, reach: "starting" }, [], glance);
  for (const path of first ? liveModules(first) : []) live.add(path);
  if (first && ((live.size === 0 && named.size === 0) || (files.length === 1 && !around))) {
    learn(first.project.program);
    return finish(first, new Set());
  }
  const users = new Map(named);
  const hadErrors = (path: string) => first?.project.hadErrors(path) ?? false;
  const starting = opening.filter(({ path, text }) => live.has(path) || hadErrors(path) || holdsOurs(text));
  const distance = (path: string) => (live.has(path) || named.has(path) ? 0 : users.has(path) ? 1 : undefined);
  const program = open({ files, starting, parser, read: around?.read, distance, settled, reach: "repository" }, [
    ...named.values(),
  ]);
  return finish(program, followNames(program, { files, mentioning, around, live, users }));
}

interface Ways {
  readonly files: readonly SourceFile[];
  readonly mentioning: readonly SourceFile[];
  readonly around: Surroundings | undefined;
  readonly live: ReadonlySet<string>;
  /** Files opened because they use a name; grows. */
  readonly users: Map<string, SourceFile>;
}

/** Adds the files that use what the program defines, then those that use what these define. Returns the modules given up on. */
function followNames(learned: Learned, { files, mentioning, around, live, users }: Ways): Set<string> {
  const { project, domain } = learned;
  const pool = new Map([...files, ...mentioning].filter(isModule).map((file) => [file.path, file]));
  const crowded = new Set<string>();
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const mentions = mentionsOf(project.program, domain.facts()).filter(
      ({ path }) => !crowded.has(path) && !project.isLibrary(path),
    );
    for (const file of around?.mentioning?.(mentions) ?? []) if (isModule(file)) pool.set(file.path, file);
    const others = [...pool.values()].filter(({ path }) => !live.has(path) && !users.has(path) && !project.isLibrary(path));
    const found = new Map<string, SourceFile>();
    for (const [path, fresh] of usersOf(mentions, others)) {
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

/** Only a module is imported by name. */
export const isModule = ({ path }: SourceFile): boolean => path.endsWith(".py");

/** Files that use a name of a module, by the module's path. */
export function usersOf(mentions: readonly Mention[], pool: readonly SourceFile[]): Map<string, SourceFile[]> {
  const users = new Map<string, SourceFile[]>();
  if (mentions.length === 0) return users;
  const taking = new Users(mentions);
  for (const file of pool)
    for (const path of new Set(taking.of(file).map((mention) => mention.path)))
      users.set(path, [...(users.get(path) ?? []), file]);
  return users;
}

export function open(sources: Sources, users: readonly SourceFile[], read = learn): Learned {
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
export function liveModules({ project, domain }: Learned): Set<string> {
  const { loads, recasts, generic } = domain.facts();
  const cast = new Set([...recasts.values()].flatMap(({ outcomes }) => outcomes.map(({ object }) => object.made)));
  const alive = [...loads.values()].filter(
    ({ key, kind }) => kind === "pretrained" || kind === "from-pipe" || (kind === "constructed" && cast.has(key)),
  );
  return new Set([...alive.map(({ module }) => module), ...generic].map((module) => project.path(module)));
}
