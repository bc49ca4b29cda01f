/** Writes results in place. Files that share a site are written together or not at all. */
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { FileResult } from "../types.js";
import { describe } from "./errors.js";
import { absolutePath, isInside, rootOf } from "./paths.js";
import type { Failure } from "./request.js";
import { type Staged, stage } from "./stage.js";

interface Write {
  readonly result: FileResult;
  readonly target: string;
  readonly staged: Staged;
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
    for (const write of done) putBack(write);
    return failuresOf(group, current, describe(error));
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

/** Undoes the write of a file whose group failed later. */
function putBack({ result, target }: Write): void {
  const staged = stage(target, result.output, result.input);
  try {
    staged.verify();
    staged.commit();
  } finally {
    staged.discard();
  }
}

function failuresOf(group: readonly FileResult[], failed: string, reason: string): Failure[] {
  return group.map(({ path }) => ({
    path,
    message: path === failed ? `cannot be written: ${reason}` : `not written, because a site also needs ${failed}`,
  }));
}
