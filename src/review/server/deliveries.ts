/**
 * Deliveries on disk: an append-only file, one JSON line per delivery that was accepted and per one that is done. A line is synced before the
 * delivery is acknowledged, so that neither a crash nor `kill -9` loses one. Lines that a crash tore are left out.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
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
  private lines = 0;
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

  /** Resolves when the delivery is on disk. Many at once are synced together. */
  accept(task: Task, digest: string): Promise<void> {
    return this.append({ task, digest });
  }

  finish(id: string): Promise<void> {
    return this.append({ done: id });
  }

  close(): void {
    this.sync();
    closeSync(this.file);
  }

  private append(line: Line): Promise<void> {
    this.take(line);
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
      write(
        this.file,
        batch.map(({ line }) => line),
      );
      this.lines += batch.length;
      if (this.lines > MOST_LINES) this.file = this.rewrite();
      for (const { kept } of batch) kept();
    } catch (error) {
      for (const { lost } of batch) lost(error);
    }
  }

  /** The file with nothing but what is still of use; the old one stays until the new one is complete. */
  private rewrite(): number {
    const draft = `${this.path}.new`;
    const lines = [...this.known.values()].flatMap(({ task, digest, waiting }): Line[] => [
      { task, digest },
      ...(waiting ? [] : [{ done: task.id }]),
    ]);
    const file = openSync(draft, "w", 0o600);
    write(file, lines);
    renameSync(draft, this.path);
    if (this.file !== undefined) closeSync(this.file);
    this.lines = lines.length;
    return file;
  }
}

function write(file: number, lines: readonly Line[]): void {
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  fsyncSync(file);
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
