/** Sections that fit into a limit: what does not is counted, never cut in the middle. */

export interface Section {
  /** Above the first item. */
  readonly title: string;
  readonly items: readonly string[];
  /** What to say of items that did not fit. */
  more(left: number): string;
}

/** Room for a title, and for what is said of items that did not fit. */
const RESERVE = 200;

/**
 * `head` and the sections, in at most `limit` characters (UTF-16). Short sections stand whole; long ones share the rest.
 * @param head always stands whole.
 */
export function within(limit: number, head: string, sections: readonly Section[]): string {
  const filled = sections.filter(({ items }) => items.length > 0);
  const rooms = share(
    limit - head.length - RESERVE * filled.length,
    filled.map(({ items }) => sizeOf(items)),
  );
  return [head, ...filled.map((section, index) => sectionText(section, rooms[index] ?? 0))].join("");
}

/** Each gets what it wants or an equal part of what the smaller ones leave. */
function share(room: number, wanted: readonly number[]): number[] {
  const given = wanted.map(() => 0);
  let free = room;
  const ascending = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [rank, index] of ascending.entries()) {
    given[index] = Math.min(wanted[index] ?? 0, Math.floor(free / (wanted.length - rank)));
    free -= given[index] ?? 0;
  }
  return given;
}

function sectionText({ title, items, more }: Section, room: number): string {
  let used = 0;
  const tooMany = items.findIndex((item) => {
    used += item.length;
    return used > room;
  });
  const shown = tooMany < 0 ? items : items.slice(0, tooMany);
  const rest = items.length - shown.length;
  const counted = rest === 0 ? "" : `${shown.length > 0 ? "\n" : ""}${more(rest)}\n`;
  return `\n${title}\n\n${shown.join("")}${counted}`;
}

function sizeOf(items: readonly string[]): number {
  return items.reduce((sum, item) => sum + item.length, 0);
}
