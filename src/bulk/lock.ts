/** One run per campaign: a file `lock` with the process that holds it. One left by a killed process is taken over. */
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { OptionError } from "../option-values.js";
import { errorCode } from "../repo/errors.js";

/** @returns lets go of the lock. @throws OptionError when another run holds it. */
export function takeLock(dir: string): () => void {
  const path = join(dir, "lock");
  const own = `${hostname()} ${process.pid} ${startOf(process.pid)}`;
  const draft = join(dir, `lock.${process.pid}`);
  writeFileSync(draft, own);
  try {
    for (let tries = 0; tries < 50; tries++) {
      if (linked(draft, path)) return () => rmSync(path, { force: true });
      refuseLiving(read(path), path);
      breakStale(path, dir);
    }
    throw new OptionError(`${path}: cannot be taken; another run starts at the same time`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link appears with its content, or not at all. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Only one process may break a stale lock at a time, else the second would break the lock that the first took. */
function breakStale(path: string, dir: string): void {
  const breaker = join(dir, "lock.breaker");
  const holder = read(breaker);
  if (holder !== undefined && !isAlive(holder)) rmSync(breaker, { force: true });
  const draft = join(dir, `lock.${process.pid}`);
  if (!linked(draft, breaker)) return;
  const stale = read(path);
  if (stale !== undefined && !isAlive(stale)) rmSync(path, { force: true });
  rmSync(breaker, { force: true });
}

function refuseLiving(holder: string | undefined, path: string): void {
  if (holder === undefined || !isAlive(holder)) return;
  const [host, pid] = holder.split(" ");
  throw new OptionError(`${path}: another run works on this campaign (process ${pid} on ${host}); wait for it, or stop it first`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** A process of another host counts as alive: it cannot be asked. */
function isAlive(holder: string): boolean {
  const [host, pid, start] = holder.split(" ");
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  return startOf(Number(pid)) === start;
}

/** When a process started (Linux, proc(5)): process numbers are used again. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "-";
  } catch {
    return "-";
  }
}
