/** The reads of one name, sorted once, so that each question costs a binary search however many loops share the name. */

import { firstFrom } from "../../python/search.js";
import type { Range } from "../../types.js";

/** A read at an offset; `since` is the binding that surely gave the value, -1 when there is none in the scope. */
export interface Read {
  readonly at: number;
  readonly since: number;
}

/** A read by a function or lambda, which may run at any time. */
export const LATER: Read = { at: Number.MAX_SAFE_INTEGER, since: -1 };

const place = ({ at }: Read): number => at;

interface Sorted {
  readonly reads: readonly Read[];
  /** Per read: the earliest binding that it or a read after it depends on. */
  readonly earliest: readonly number[];
}

/** The reads of one name in one scope: first all are added, then loops ask. */
export class NameReads {
  private readonly found: Read[] = [];
  private sorted: Sorted | undefined;
  /** By the start of an outermost loop: its first read of a value from before the loop or an earlier round. */
  private readonly carried = new Map<number, number>();

  add(read: Read): void {
    this.found.push(read);
  }

  all(): readonly Read[] {
    return this.found;
  }

  /** True when the value that `loop` leaves in its variable may be read after it, or in the next round of the loop `around` it. */
  mayFollow(loop: Range, around: Range | undefined): boolean {
    this.sorted ??= sort(this.found);
    const { reads, earliest } = this.sorted;
    const after = earliest[firstFrom(reads, loop.end, place)];
    if (after !== undefined && after < loop.start) return true;
    return around !== undefined && this.carriedInto(around, this.sorted) < loop.start;
  }

  private carriedInto(around: Range, { reads }: Sorted): number {
    const known = this.carried.get(around.start);
    if (known !== undefined) return known;
    let index = firstFrom(reads, around.start, place);
    while ((reads[index]?.since ?? -1) >= around.start) index++;
    const first = reads[index]?.at ?? around.end;
    this.carried.set(around.start, first);
    return first;
  }
}

function sort(found: readonly Read[]): Sorted {
  const reads = [...found].sort((a, b) => a.at - b.at);
  const earliest: number[] = new Array(reads.length);
  let least = Number.POSITIVE_INFINITY;
  for (let index = reads.length - 1; index >= 0; index--) {
    least = Math.min(least, reads[index]?.since ?? least);
    earliest[index] = least;
  }
  return { reads, earliest };
}
