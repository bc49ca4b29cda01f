/** Names of temporary files, and the way to get rid of those that a killed run left behind. */
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "./errors.js";

const NAME = /^\.sana-codemod-(\d+)-\d+\.tmp$/;
const own = new Set<string>();
let count = 0;

/** A name for a temporary file beside `target`, new in this process. */
export function temporaryBeside(target: string): string {
  count += 1;
  const path = join(dirname(target), `.sana-codemod-${process.pid}-${count}.tmp`);
  own.add(path);
  return path;
}

/** Removes a temporary file of this process. Never throws: one that cannot be removed now goes with the next run. */
export function removeTemporary(path: string): void {
  own.delete(path);
  remove(path);
}

/**
 * Removes temporary files in `folder` whose process is dead. Never throws: what cannot be removed harms nobody.
 * Links and folders of such a name are none of ours and stay.
 */
export function clearLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (isLeftover(name, path) && lstatSync(path).isFile()) remove(path);
    }
  } catch {
    // A folder that cannot be listed or written says so when its files are written.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder lost its permission meanwhile.
  }
}

function isLeftover(name: string, path: string): boolean {
  const pid = NAME.exec(name)?.[1];
  if (pid === undefined || own.has(path)) return false;
  // Containers give the same number to every run: what bears ours and is not ours is from an earlier one.
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
