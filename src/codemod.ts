/** The whole sentence: find the Python, the loads and recasts in it, plan, edit, splice. */

import { type Mention, mentionsOf, uses } from "./follow.js";
import { proseMentions } from "./hosts/prose.js";
import type { Options } from "./options.js";
import { Parser } from "./parsing.js";
import { type PipelineDomain, pipelineDomain } from "./precision/facts/pipelines.js";
import { findingsOf } from "./precision/plan/findings.js";
import { planSites } from "./precision/plan/plan.js";
import { suppressionsOf } from "./precision/plan/suppressions.js";
import { mayCast } from "./precision/prefilter.js";
import { openProject, type Project, type Sources } from "./project.js";
import { run } from "./python/flow/run.js";
import { rewriteAll } from "./rewrite.js";
import type { FileResult, Finding, SourceFile } from "./types.js";

/** Reads one more file of the repository by path (relative to the working directory), or says there is none. */
export type ReadFile = (path: string) => SourceFile | undefined;

/** The repository around the given files, as far as the analysis may look. */
export interface Surroundings {
  readonly read: ReadFile;
  /** Files that mention one of the names and the module it comes from; only those not given before need be returned. */
  mentioning?(mentions: readonly Mention[]): readonly SourceFile[];
}

/** Files found by a name may define further names; chains longer than this are not followed. */
const MOST_HOPS = 3;

/**
 * Analyses `files` as one program and rewrites every site.
 * @param files candidate files: all that pass the prefilter.
 * @param around brings further files: those that the candidates import, and those that use what they define; none without it.
 * @returns one result per given file, and per file read through `read` that has a finding or a change.
 */
export function codemod(files: readonly SourceFile[], options: Options, around?: Surroundings): FileResult[] {
  const { project, domain, finished, crowded } = follow(files, around);
  const modules = project.program.modules.map((info) => info.module);
  const suppressions = modules.map((module) => suppressionsOf(module.comments));
  const planned = planSites({
    facts: domain.facts(),
    program: project.program,
    modules,
    suppressions,
    lineOf: project.lineOf,
    given: project.given,
    options,
    finished,
    crowded: (module) => crowded.has(project.path(module)),
  });
  const unused = modules.flatMap((_, module) =>
    (suppressions[module] ?? [])
      .filter((one) => !planned.usedSuppressions.has(one))
      .map((one) => ({ path: project.path(module), position: project.position(module, one.start), text: one.text })),
  );
  const rewritten = rewriteAll(planned.applied, project);
  const findings = findingsOf(planned, options, project, rewritten.dropped);
  const byPath = groupBy(withProse(findings, project), (finding) => finding.path);
  const unusedByPath = groupBy(unused, (one) => one.path);
  return project.results().flatMap(({ file, problem, given }) => {
    const found = byPath.get(file.path) ?? [];
    const text = rewritten.texts.get(file.path) ?? file.text;
    if (!given && text === file.text && found.length === 0) return [];
    const said = problem ?? rewritten.problems.get(file.path);
    return [
      {
        path: file.path,
        input: file.text,
        output: text,
        findings: found,
        unusedSuppressions: unusedByPath.get(file.path) ?? [],
        ...(said && { problem: said }),
      },
    ];
  });
}

/** Text beside an example that is rewritten goes stale with it: the finding says so, the text is never edited. */
function withProse(findings: readonly Finding[], project: Project): Finding[] {
  return findings.map((finding) => {
    const file = finding.applied ? project.file(finding.path) : undefined;
    const words = file ? proseMentions(file, finding.range) : [];
    return words.length
      ? {
          ...finding,
          notes: [...finding.notes, `the text beside this example mentions ${words.join(", ")}; check that it still holds`],
        }
      : finding;
  });
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

interface Followed {
  readonly project: Project;
  readonly domain: PipelineDomain;
  /** False when the program was given up on. */
  readonly finished: boolean;
}

/** More files than these that use what a module defines are not all followed: the module is a framework of its own. */
const MOST_USERS = 20;

/**
 * Puts the program together: first from the given files alone, then with what those import that load a pipeline, then with the files that
 * use what these define. Each time anew, because what is unknown to one program may be known to the next.
 */
function follow(
  files: readonly SourceFile[],
  around: Surroundings | undefined,
): Followed & { readonly crowded: ReadonlySet<string> } {
  const parser = new Parser();
  const users = new Map<string, SourceFile>();
  const crowded = new Set<string>();
  let followed = runOnce({ files, users: [], parser, read: undefined, distance: () => undefined, alone: true });
  const live = liveModules(followed);
  for (const file of files.filter(({ path, text }) => path.endsWith(".py") && mayCast(text))) users.set(file.path, file);
  if ((live.size === 0 && users.size === 0) || (files.length === 1 && !around)) return { ...followed, crowded };
  const named = new Set(users.keys());
  const { hadErrors } = followed.project;
  const starting = files.filter(({ path, text }) => live.has(path) || hadErrors(path) || text.includes("sana-codemod:"));
  const distance = (path: string) => (live.has(path) || named.has(path) ? 0 : users.has(path) ? 1 : undefined);
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    followed = runOnce({ files, starting, users: [...users.values()], parser, read: around?.read, distance, alone: false });
    const mentions =
      hop < MOST_HOPS
        ? mentionsOf(followed.project.program, followed.domain.facts()).filter(({ path }) => !crowded.has(path))
        : [];
    const pool = [...files, ...(around?.mentioning?.(mentions) ?? [])].filter(
      (file) => file.path.endsWith(".py") && !live.has(file.path) && !users.has(file.path),
    );
    const before = users.size;
    for (const [path, group] of groupBy(mentions, (mention) => mention.path)) {
      const fresh = pool.filter((file) => group.some((mention) => uses(file, mention)));
      if (fresh.length > MOST_USERS) crowded.add(path);
      else for (const file of fresh) users.set(file.path, file);
    }
    if (users.size === before) break;
  }
  return { ...followed, crowded };
}

function runOnce(sources: Sources): Followed {
  const domain = pipelineDomain();
  const project = openProject(sources, domain);
  return { project, domain, finished: run(project.program) };
}

/** Paths of the files that load a pipeline, or cast one that they put together. */
function liveModules({ project, domain }: Followed): Set<string> {
  const { loads, recasts, generic } = domain.facts();
  const cast = new Set([...recasts.values()].flatMap(({ outcomes }) => outcomes.map(({ object }) => object.made)));
  const alive = [...loads.values()].filter(
    ({ key, kind }) => kind === "pretrained" || kind === "from-pipe" || (kind === "constructed" && cast.has(key)),
  );
  return new Set([...alive.map(({ module }) => module), ...generic].map((module) => project.path(module)));
}
