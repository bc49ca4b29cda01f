/** Words of a text, found without making a string of every one of them. */
import { isWordCharacter, wordEnd } from "./python/sections.js";

/** Looks for some words in texts; a word is a run of letters, digits and `_`. */
export class WordFinder {
  /** Whether a word that is looked for starts with this character and has this length (32 and more are one). */
  private readonly shapes = new Set<number>();

  constructor(private readonly words: ReadonlySet<string>) {
    for (const word of words) this.shapes.add(shapeOf(word.charCodeAt(0), word.length));
  }

  /** Calls `visit` for each of the words wherever it stands. */
  each(text: string, visit: (word: string, start: number, end: number) => void): void {
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start);
      if (!isWordCharacter(first)) continue;
      const end = wordEnd(text, start);
      const word = this.shapes.has(shapeOf(first, end - start)) ? text.slice(start, end) : undefined;
      if (word !== undefined && this.words.has(word)) visit(word, start, end);
      start = end;
    }
  }

  /** Those of the words that stand in the text. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    this.each(text, (word) => found.add(word));
    return found;
  }
}

const shapeOf = (first: number, length: number): number => first * 32 + Math.min(length, 31);
