/**
 * One file's new content beside the old one, ready to take its place in one step: at any moment the file is old or new, never torn.
 * Written here and not with write-file-atomic because that one takes a short write (full disk) for a whole one.
 */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { encode } from "./decode.js";
import { errorCode } from "./errors.js";
import { removeTemporary, temporaryBeside } from "./temporary.js";

/** A file written but not yet in place. */
export interface Staged {
  /** @throws Error when the file no longer holds what was read; it stays as it is then. */
  verify(): void;
  /** Puts the new content in place. @throws the file system's error; the file stays as it is then. */
  commit(): void;
  /** Takes the new content away; harmless after a commit. */
  discard(): void;
}

/**
 * Writes `output` to a temporary file in the folder of `target`, with its mode and owner, and flushes it to disk.
 * @param target a regular file, not a link. One that is write-protected stays as it is, although its folder would let it be replaced.
 * @throws the file system's error; nothing is left behind then.
 */
export function stage(target: string, input: string, output: string): Staged {
  const temporary = temporaryBeside(target);
  const discard = () => removeTemporary(temporary);
  try {
    accessSync(target, constants.W_OK);
    write(temporary, encode(output), statSync(target));
  } catch (error) {
    discard();
    throw error;
  }
  return { verify: () => verify(target, input), commit: () => replace(temporary, target), discard };
}

function write(path: string, bytes: Uint8Array, like: Stats): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeFileSync(file, bytes);
    keepOwner(file, like);
    fchmodSync(file, like.mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepOwner(file: number, { uid, gid }: Stats): void {
  const mine = fstatSync(file);
  if (mine.uid === uid && mine.gid === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    throw errorCode(error) === "EPERM"
      ? new Error(`belongs to another user or group (${uid}:${gid}), which could not be kept`)
      : error;
  }
}

function verify(target: string, input: string): void {
  if (Buffer.compare(readFileSync(target), encode(input)) !== 0) {
    throw new Error("changed while sana-codemod ran; left as it is now: run again");
  }
}

function replace(temporary: string, target: string): void {
  renameSync(temporary, target);
  try {
    const folder = openSync(dirname(target), "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Folders cannot be flushed everywhere (Windows); the file itself was.
  }
}
