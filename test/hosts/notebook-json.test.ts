/** The JSON reader of notebooks takes what JSON.parse takes, and says where the rest goes wrong. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonCursor, JsonError } from "../../src/hosts/notebook/json.js";

/** Undefined for valid JSON, else the offset of the first error. */
function errorIn(text: string): number | undefined {
  const cursor = new JsonCursor(text);
  try {
    cursor.skip();
    cursor.end();
    return undefined;
  } catch (error) {
    if (error instanceof JsonError) return error.at;
    throw error;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const PIECES = [
  '"',
  "\\",
  "\\n",
  "\\u00e9",
  "\\ud83d\\ude00",
  "\\x",
  "\n",
  " ",
  ",",
  ":",
  "{",
  "}",
  "[",
  "]",
  "0",
  "1.5e+3",
  "-",
];
const piece = fc.constantFrom(
  ...PIECES,
  "null",
  "tru",
  '"a"',
  '"é😀"',
  '{"a": 1, "b": [2, "c"]}',
  '["a\\n", "b\\n"]',
  "\u2028",
  "\t",
);

test("anything put together is valid exactly when JSON.parse takes it", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(errorIn(text) === undefined, text).toBe(parses(text));
    }),
    { numRuns: 5000 },
  );
});

test("valid JSON with something put in or taken out is valid exactly when JSON.parse takes it", () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const layout = fc.constantFrom(undefined, 1, "\t");
  fc.assert(
    fc.property(value, layout, fc.nat(), fc.nat(3), fc.option(piece), (json, indent, pick, length, added) => {
      const whole = JSON.stringify(json, null, indent);
      expect(errorIn(whole)).toBeUndefined();
      const at = pick % (whole.length + 1);
      const text = whole.slice(0, at) + (added ?? "") + whole.slice(at + length);
      expect(errorIn(text) === undefined, text).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test("a string of many megabytes, and one of many escapes, need no deep stack", () => {
  const picture = "iVBORw0KGgo".repeat(1_000_000);
  const escapes = '\\n\\"'.repeat(1_000_000);
  for (const text of [`["${picture}"]`, `{"a": "${escapes}", "b": 1}`, `[${"1,".repeat(1_000_000)}1]`]) {
    expect(errorIn(text)).toBeUndefined();
    expect(errorIn(text.slice(0, -2))).toBeGreaterThanOrEqual(0);
  }
});

test("brackets in brackets are limited, brackets beside brackets are not", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect([errorIn(nested(900)), errorIn(nested(901))]).toEqual([undefined, 900]);
  expect(errorIn(`[${Array(2_000).fill('[{"a": {}}]').join(",")}]`)).toBeUndefined();
});
