/** Errors of the file system in words a person knows. */
import { constants } from "node:os";

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  ENOENT: "no such file or directory",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "is a folder",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the disk",
  EDQUOT: "disk quota exceeded",
  EFBIG: "larger than a file may be here (ulimit -f)",
  ELOOP: "symbolic links go in a circle",
  EMFILE: "too many open files",
  ENFILE: "too many open files on this machine",
  EEXIST: "a file of that name is there already",
  EBUSY: "in use by another program",
  ETIMEDOUT: "the network folder does not answer",
  ESTALE: "the network folder was taken away",
  ENOTCONN: "the network folder is not connected",
  EHOSTDOWN: "the network folder's machine is down",
  EHOSTUNREACH: "the network folder's machine cannot be reached",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reports an error",
};

/** Why a call failed, a few words without the path. */
export function describe(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return WORDS[code] ?? code;
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

/** `ENOENT` and the like. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code.startsWith("Unknown system error") && "errno" in error ? nameOf(error.errno) : error.code;
}

/** Node itself has no names for some (ESTALE, EDQUOT); the system's are positive. */
function nameOf(number: unknown): string | undefined {
  return Object.entries(constants.errno).find(([, own]) => own === -Number(number))?.[0];
}
