/** The hidden mark by which a later run knows its own comments. It depends on what is said, not on where: lines may move between two runs. */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits over UTF-16 units, in hexadecimal: a name, not a protection. */
export function fingerprint(parts: readonly string[]): string {
  let hash = OFFSET;
  for (const text of JSON.stringify(parts)) hash = BigInt.asUintN(64, (hash ^ BigInt(text.codePointAt(0) ?? 0)) * PRIME);
  return hash.toString(16).padStart(16, "0");
}

/** The mark as an HTML comment, which GitHub does not show. */
export function mark(print: string): string {
  return `<!-- sana-codemod:${print} -->`;
}

/** The fingerprint of a comment that this tool wrote: the mark is its last line. Undefined for all other comments. */
export function markOf(body: string): string | undefined {
  return /(?:^|\n)<!-- sana-codemod:([0-9a-f]{16}) -->\s*$/.exec(body)?.[1];
}
