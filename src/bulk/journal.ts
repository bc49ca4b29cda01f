/**
 * The memory of a campaign: one JSON line per finished repository, appended, and synced every second. A line that a crash tore is cut off at the next
 * start; whatever is a whole line was finished. Patches stand in files of their own, written before their line.
 */
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { OptionError } from "../option-values.js";
import { refused } from "./disk.js";
import type { Outcome } from "./types.js";

export interface Entry extends Omit<Outcome, "patch"> {
  /** ISO 8601. */
  readonly at: string;
}

export const JOURNAL = "journal.jsonl";

/** A killed process loses nothing that was written; only a power cut can cost the last moments, which are then done again. */
const SYNC_MS = 1000;

export interface Journal {
  /** @throws OptionError when the disk refuses. */
  append(outcome: Outcome): void;
  close(): void;
}

/** Opens for appending; needs the campaign's lock. */
export function openJournal(dir: string): Journal {
  const path = join(dir, JOURNAL);
  const file = openSync(path, existsSync(path) ? "r+" : "w+");
  let end = cutTornLine(file, statSync(path).size);
  let unsynced: NodeJS.Timeout | undefined;
  let failure: OptionError | undefined;
  // After the first failure nothing is written any more: what it left is cut off at the next start.
  const attempt = (write: () => void) => {
    try {
      if (!failure) write();
    } catch (error) {
      failure = refused(path, error);
    }
  };
  const sync = () => {
    clearTimeout(unsynced);
    unsynced = undefined;
    attempt(() => fsyncSync(file));
  };
  return {
    append({ patch: _, ...outcome }) {
      const line = Buffer.from(`${JSON.stringify({ at: new Date().toISOString(), ...outcome })}\n`);
      attempt(() => {
        for (let done = 0; done < line.length; ) done += writeSync(file, line, done, line.length - done, end + done);
      });
      if (failure) throw failure;
      end += line.length;
      unsynced ??= setTimeout(sync, SYNC_MS);
    },
    close() {
      if (unsynced) sync();
      closeSync(file);
      if (failure) throw failure;
    },
  };
}

/** @returns the length of the file without what follows its last line feed. */
function cutTornLine(file: number, size: number): number {
  const chunk = Buffer.alloc(65_536);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunk.length);
    const read = readSync(file, chunk, 0, end - start, start);
    const feed = chunk.lastIndexOf(10, read - 1);
    if (feed >= 0) return truncated(file, start + feed + 1, size);
    end = start;
  }
  return truncated(file, 0, size);
}

function truncated(file: number, length: number, size: number): number {
  if (length < size) ftruncateSync(file, length);
  return length;
}

/** Every whole line in order. @throws OptionError naming a line that is no entry. */
export async function* readJournal(dir: string): AsyncGenerator<Entry> {
  const path = join(dir, JOURNAL);
  if (!existsSync(path)) return;
  const size = statSync(path).size;
  let [at, number] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    at += Buffer.byteLength(line) + 1;
    number++;
    if (at > size) return;
    const entry = parse(line);
    if (entry) yield entry;
    else throw new OptionError(`${JOURNAL}:${number}: is no entry; take that line out to do its repository again`);
  }
}

function parse(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "id" in value && "state" in value ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** A pull request stays known when a later run fails, or asks for a patch only. */
function withPull(entry: Entry, earlier: Entry | undefined): Entry {
  return entry.pull || !earlier?.pull ? entry : { ...entry, pull: earlier.pull };
}

/** The last entry of each repository, by id. @throws OptionError */
export async function latestEntries(dir: string): Promise<Map<string, Entry>> {
  const latest = new Map<string, Entry>();
  try {
    for await (const entry of readJournal(dir)) latest.set(entry.id, withPull(entry, latest.get(entry.id)));
  } catch (error) {
    throw error instanceof OptionError ? error : refused(join(dir, JOURNAL), error);
  }
  return latest;
}
