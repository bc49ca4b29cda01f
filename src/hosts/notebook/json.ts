/**
 * Strict JSON without values: a cursor that checks every character and says where things stand. It keeps nothing, so that a notebook full of
 * images costs one pass and no memory. `NaN` and `Infinity` pass, because Python's own `json` writes and reads them.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
import type { Range } from "../../types.js";

export type Kind = "object" | "array" | "string" | "number" | "word" | "nothing";

/** Not JSON, from offset `at` on. */
export class JsonError extends Error {
  constructor(
    readonly at: number,
    expected: string,
  ) {
    super(expected);
  }
}

/** A value of more characters than this is worth a note. */
const LONG = 2000;
/** Python's reader gives up at about this depth. */
const DEEPEST = 900;
/** Plain characters and escapes of a string. Bounded, because the regular expression engine remembers each round. */
const CONTENT = /(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,50}/y;
const NUMBER = /-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|Infinity)/y;
const WORD = /true|false|null|NaN|Infinity/y;
/** A value without brackets and with few escapes; each alternative ends where it cannot go on, so that no text is read twice. */
const SIMPLE =
  '(?:"[ !#-[\\]-\\uffff]*(?:\\\\["\\\\/bfnrt][ !#-[\\]-\\uffff]*){0,4}"|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)';
const BLANK = "[ \\n\\r\\t]*";
const BEHIND = `${BLANK}(?:,|(?=[\\]}]))`;
/** Items of an array, and members of an object, with the comma behind them or up to the bracket. Bounded as {@link CONTENT} is. */
const ITEMS = new RegExp(`(?:${BLANK}${SIMPLE}${BEHIND}){1,50}`, "y");
const MEMBERS = new RegExp(`(?:${BLANK}"[ !#-[\\]-\\uffff]*"${BLANK}:${BLANK}${SIMPLE}${BEHIND}){1,50}`, "y");
const NAMES = { object: "an object", array: "a list", string: "a string", number: "a number", nothing: "nothing" };

export class JsonCursor {
  private at: number;
  private depth = 0;

  /** Long values that were passed over, in order. */
  readonly passed: Range[] = [];

  /** @param checked values that are known to be valid: their ends by their starts. */
  constructor(
    readonly text: string,
    private readonly checked: ReadonlyMap<number, number> = new Map(),
  ) {
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** What the next value is, by its first character. */
  kind(): Kind {
    const first = this.text[this.blank()];
    if (first === undefined) return "nothing";
    if (first === "{") return "object";
    if (first === "[") return "array";
    if (first === '"') return "string";
    if (first === "-" || (first >= "0" && first <= "9")) return "number";
    WORD.lastIndex = this.at;
    return WORD.test(this.text) ? "word" : "nothing";
  }

  /** The next value in words, for messages. */
  shown(): string {
    const kind = this.kind();
    if (kind === "word") return this.text.slice(this.at).match(/^\w+/)?.[0] ?? "nothing";
    return NAMES[kind];
  }

  /** Consumes an object. `member` must consume each value; without it they are skipped. @throws JsonError */
  object(member?: (key: string) => void): Range {
    const one = () => {
      const { start, end } = this.string();
      this.take(":");
      if (member) member(JSON.parse(this.text.slice(start, end)));
      else this.skip();
    };
    return this.items("{", "}", one, member ? undefined : MEMBERS);
  }

  /** Consumes an array; `item` as in {@link object}. @throws JsonError */
  array(item?: () => void): Range {
    return this.items("[", "]", item ?? (() => this.skip()), item ? undefined : ITEMS);
  }

  /** Consumes a string; the range includes its quotes. @throws JsonError */
  string(): Range {
    const start = this.take('"');
    this.passAll(CONTENT);
    if (this.text[this.at] !== '"') throw brokenString(this.text, start, this.at);
    this.at++;
    return { start, end: this.at };
  }

  /** Consumes any value. @throws JsonError */
  skip(): Range {
    const kind = this.kind();
    if (kind === "object") return this.object();
    if (kind === "array") return this.array();
    if (kind === "string") return this.string();
    return kind === "number" ? this.match(NUMBER, "a number") : this.match(WORD, "a value");
  }

  /** Consumes a value that nobody asks for. @throws JsonError */
  pass(): void {
    const start = this.blank();
    const known = this.checked.get(start);
    if (known === undefined) this.skip();
    else this.at = known;
    if (this.at - start > LONG) this.passed.push({ start, end: this.at });
  }

  /** @throws JsonError when something follows. */
  end(): void {
    if (this.blank() < this.text.length) throw new JsonError(this.at, "the end of the file");
  }

  /** @param simple what is passed over at once, up to an item. */
  private items(open: string, close: string, item: () => void, simple: RegExp | undefined): Range {
    const start = this.take(open);
    if (++this.depth > DEEPEST) throw new JsonError(start, "fewer brackets in brackets");
    if (this.text[this.blank()] !== close) {
      do {
        if (simple && this.passedAll(simple)) break;
        item();
      } while (this.takes(","));
    }
    this.take(close);
    this.depth--;
    return { start, end: this.at };
  }

  /** Consumes simple items; true when the last one was among them. */
  private passedAll(simple: RegExp): boolean {
    const start = this.at;
    this.passAll(simple);
    return this.at > start && this.text[this.at - 1] !== ",";
  }

  /** Consumes what matches, as often as it does. */
  private passAll(pattern: RegExp): void {
    for (;;) {
      pattern.lastIndex = this.at;
      if (!pattern.test(this.text)) return;
      this.at = pattern.lastIndex;
    }
  }

  private takes(mark: string): boolean {
    if (this.text[this.blank()] !== mark) return false;
    this.at++;
    return true;
  }

  private take(mark: string): number {
    if (!this.takes(mark)) throw new JsonError(this.at, mark);
    return this.at - 1;
  }

  private match(pattern: RegExp, expected: string): Range {
    const start = this.at;
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) throw new JsonError(start, expected);
    this.at = pattern.lastIndex;
    return { start, end: this.at };
  }

  /** Goes to the next character that is no white space. */
  private blank(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return this.at;
      this.at++;
    }
  }
}

/** Why a string does not go on at `at`. */
function brokenString(text: string, start: number, at: number): JsonError {
  if (at >= text.length) return new JsonError(start, "a string that ends");
  if (text[at] === "\\") return new JsonError(at + 1, "an escape that JSON has");
  return new JsonError(at, "a string that ends on its line");
}
