/** Bytes to text and back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, encode } from "../../src/repo/decode.js";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

test("every well-formed text comes back byte for byte, BOM included", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }).filter((text) => !text.includes("\0") && Buffer.from(text).toString() === text),
      (text) => {
        expect(decode(encode(`\uFEFF${text}`))).toEqual({ text: `\uFEFF${text}` });
      },
    ),
  );
});

test("a coding comment that says UTF-8 or ASCII, or does not matter, is no obstacle", () => {
  for (const text of [
    "# coding: utf-8\né\n",
    "# -*- coding: UTF8 -*-\né\n",
    "#!/usr/bin/python\n# vim: set fileencoding=utf-8-sig :\né\n",
    "\uFEFF# coding: utf_8\né\n",
    "# coding: latin-1\nplain\n",
    "x = 1\n\n# coding: latin-1 in line three\né\n",
    "x = 1\n# coding: latin-1 after code\né\n",
  ]) {
    expect(decode(bytes(text))).toEqual({ text });
  }
});

test("another encoding is named with what to do", () => {
  const failure = expect.stringContaining("iconv -f cp1252 -t utf-8");
  expect(decode(bytes("# coding: cp1252\né\n", "latin1"))).toEqual({ failure });
  expect(decode(bytes("#!/usr/bin/python\r\n# coding=cp1252\r\né\r\n"))).toEqual({ failure });
  expect(decode(bytes("\n\f # coding=cp1252\né\n"))).toEqual({ failure });
});

test("broken UTF-8 and NUL bytes", () => {
  expect(decode(Uint8Array.of(0xed, 0xa0, 0x80))).toEqual({ failure: expect.stringContaining("not valid UTF-8") });
  expect(decode(bytes("s\0a\0n\0a\0"))).toEqual({ note: expect.stringContaining("NUL byte") });
});
