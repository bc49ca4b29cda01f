/** Words of a text, found without making a string of every one of them. */

const LETTERS = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") LETTERS[character.charCodeAt(0)] = 1;

/** Letters, digits and `_`; all that is not ASCII counts as a letter. */
const isLetter = (char: number): boolean => char >= 128 || LETTERS[char] === 1;

/** Looks for some words in texts; a word is a run of letters, digits and `_`. */
export class WordFinder {
  /** Whether a word that is looked for starts with this character and has this length (32 and more are one). */
  private readonly shapes = new Set<number>();

  constructor(private readonly words: ReadonlySet<string>) {
    for (const word of words) this.shapes.add(shapeOf(word.charCodeAt(0), word.length));
  }

  /** Calls `visit` for each of the words wherever it stands. */
  each(text: string, visit: (word: string, start: number, end: number) => void): void {
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (!isLetter(first)) continue;
      const start = at;
      while (at < text.length && isLetter(text.charCodeAt(at))) at++;
      if (!this.shapes.has(shapeOf(first, at - start))) continue;
      const word = text.slice(start, at);
      if (this.words.has(word)) visit(word, start, at);
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
