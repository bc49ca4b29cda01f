/**
 * Deliveries on disk: an append-only file, one JSON line per delivery that was accepted and per one that is done. A line is synced before the
 * delivery is acknowledged, so that neither a crash nor `kill -9` loses one. Lines that a crash tore are left out.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Task } from "./task.js";

type Line = { readonly task: Task; readonly digest: string } | { readonly done: string };

/** Deliveries of which ids and digests are kept, to know a replay. */
const MOST_KNOWN = 10_000;
/** Lines after which the file is written anew with what is still of use. */
const MOST_LINES = 50_000;

interface Delivery {
  readonly task: Task;
  readonly digest: string;
  waiting: boolean;
}

interface Unsynced {
  readonly line: Line;
  readonly kept: () => void;
  readonly lost: (error: unknown) => void;
}

export class Deliveries {
  private readonly known = new Map<string, Delivery>();
  private readonly digests = new Set<string>();
  private readonly path: string;
  private unsynced: Unsynced[] = [];
  /** On their way to the disk, by id and by digest. */
  private readonly coming = new Map<string, Promise<void>>();
  private lines = 0;
  /** Bytes of whole lines. */
  private size = 0;
  private file: number;

  /** @param dir the state folder; needs its lock. */
  constructor(dir: string) {
    this.path = join(dir, "deliveries.jsonl");
    for (const line of readLines(this.path)) this.take(line);
    this.file = this.rewrite();
  }

  /** Accepted and not done, in the order of acceptance. */
  waiting(): Task[] {
    return [...this.known.values()].filter(({ waiting }) => waiting).map(({ task }) => task);
  }

  /** The same id, or the same signed bytes under another id. */
  isReplay(id: string, digest: string): boolean {
    return this.known.has(id) || this.digests.has(digest);
  }

  /**
   * Resolves when the delivery is on disk; many at once are synced together. False: the same one was on its way there already.
   * @throws what the disk says: it counts as never come then.
   */
  async accept(task: Task, digest: string): Promise<boolean> {
    const before = this.coming.get(task.id) ?? this.coming.get(digest);
    if (before) {
      await before;
      return false;
    }
    const kept = this.append({ task, digest });
    for (const name of [task.id, digest]) this.coming.set(name, kept);
    try {
      await kept;
      return true;
    } finally {
      for (const name of [task.id, digest]) this.coming.delete(name);
    }
  }

  finish(id: string): Promise<void> {
    return this.append({ done: id });
  }

  close(): void {
    this.sync();
    closeSync(this.file);
  }

  private append(line: Line): Promise<void> {
    return new Promise((kept, lost) => {
      if (this.unsynced.length === 0) setImmediate(() => this.sync());
      this.unsynced.push({ line, kept, lost });
    });
  }

  private take(line: Line): void {
    if ("done" in line) {
      const delivery = this.known.get(line.done);
      if (delivery) delivery.waiting = false;
      return;
    }
    this.known.set(line.task.id, { ...line, waiting: true });
    this.digests.add(line.digest);
    if (this.known.size > MOST_KNOWN) this.forgetOldest();
  }

  private forgetOldest(): void {
    for (const [id, { waiting, digest }] of this.known) {
      if (waiting) continue;
      this.known.delete(id);
      this.digests.delete(digest);
      return;
    }
  }

  private sync(): void {
    const batch = this.unsynced;
    if (batch.length === 0) return;
    this.unsynced = [];
    try {
      this.write(batch.map(({ line }) => line));
    } catch (error) {
      for (const { lost } of batch) lost(error);
      return;
    }
    for (const { line, kept } of batch) {
      this.take(line);
      kept();
    }
  }

  /** All of the lines or, as far as the disk lets, none. */
  private write(lines: readonly Line[]): void {
    try {
      this.size += write(this.file, lines, this.size);
      this.lines += lines.length;
    } catch (error) {
      ftruncateSync(this.file, this.size);
      throw error;
    }
    if (this.lines > MOST_LINES) this.file = this.rewrite();
  }

  /** The file with nothing but what is still of use; the old one stays until the new one is complete. */
  private rewrite(): number {
    const draft = `${this.path}.new`;
    const lines = [...this.known.values()].flatMap(({ task, digest, waiting }): Line[] => [
      { task, digest },
      ...(waiting ? [] : [{ done: task.id }]),
    ]);
    const file = openSync(draft, "w", 0o600);
    this.size = write(file, lines, 0);
    renameSync(draft, this.path);
    if (this.file !== undefined) closeSync(this.file);
    this.lines = lines.length;
    return file;
  }
}

/** @returns how many bytes were written at `at`. */
function write(file: number, lines: readonly Line[], at: number): number {
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
  fsyncSync(file);
  return bytes.length;
}

function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text) => parse(text) ?? []);
}

function parse(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === "object" && line !== null && ("done" in line || "task" in line) ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}
