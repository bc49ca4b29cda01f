/** Writes results in place. Files that share a site are written together or not at all. */
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { FileResult } from "../types.js";
import { describe } from "./errors.js";
import { absolutePath, isInside, rootOf } from "./paths.js";
import type { Failure } from "./request.js";
import { type Staged, stage } from "./stage.js";
import { clearLeftovers } from "./temporary.js";

interface Write {
  readonly result: FileResult;
  readonly target: string;
  readonly staged: Staged;
}

/** Removes what a killed run left beside `files`. Never throws. */
export function clearLeftoversOf(cwd: string, files: readonly FileResult[]): void {
  for (const folder of new Set(files.flatMap(({ path }) => folderOf(cwd, path)))) clearLeftovers(folder);
}

function folderOf(cwd: string, path: string): string[] {
  try {
    return [dirname(realTarget(cwd, path))];
  } catch {
    return [];
  }
}

/**
 * Writes groups one after the other. Between two of them signals are heard: those that were not begun are left then.
 * @returns as {@link writeGroup}, for all groups.
 */
export async function writeAll(cwd: string, groups: readonly (readonly FileResult[])[], stop?: AbortSignal): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const group of groups) {
    if (stop) await setImmediate();
    if (stop?.aborted) failures.push(...group.map(({ path }) => ({ path, message: `not written: ${describe(stop.reason)}` })));
    else failures.push(...writeGroup(cwd, group));
  }
  return failures;
}

/**
 * Writes one group of changed files.
 * @returns the file that could not be written and those left with it; empty when all are in place.
 */
export function writeGroup(cwd: string, group: readonly FileResult[]): Failure[] {
  const writes: Write[] = [];
  const done: Write[] = [];
  let current = group[0]?.path ?? "";
  try {
    for (const result of group) {
      current = result.path;
      const target = realTarget(cwd, result.path);
      writes.push({ result, target, staged: stage(target, result.input, result.output) });
    }
    for (const write of writes) {
      current = write.result.path;
      write.staged.verify();
    }
    for (const write of writes) {
      current = write.result.path;
      write.staged.commit();
      done.push(write);
    }
    return [];
  } catch (error) {
    const stuck = done.flatMap(putBack);
    return [
      ...failuresOf(group, current, describe(error)).filter(({ path }) => !stuck.some((one) => one.path === path)),
      ...stuck,
    ];
  } finally {
    for (const { staged } of writes) staged.discard();
  }
}

/** The file to replace. @throws Error when a link on the way leads out of the tree. */
function realTarget(cwd: string, path: string): string {
  const absolute = absolutePath(cwd, path);
  const target = realpathSync(absolute);
  if (!isInside(realpathSync(rootOf(cwd, dirname(absolute))), target))
    throw new Error(`a symbolic link leads to ${target}, outside the repository`);
  return target;
}

/** Undoes the write of a file whose group failed later. @returns the failure to do so. Never throws. */
function putBack({ result, target }: Write): Failure[] {
  let staged: Staged | undefined;
  try {
    staged = stage(target, result.output, result.input);
    staged.verify();
    staged.commit();
    return [];
  } catch (error) {
    const message = `was rewritten, a file of the same site was not, and it cannot be put back: ${describe(error)}; compare it with git diff`;
    return [{ path: result.path, message }];
  } finally {
    staged?.discard();
  }
}

function failuresOf(group: readonly FileResult[], failed: string, reason: string): Failure[] {
  return group.map(({ path }) => ({
    path,
    message: path === failed ? `cannot be written: ${reason}` : `not written, because a site also needs ${failed}`,
  }));
}
