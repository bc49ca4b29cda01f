/** The copied tree has the parser's own ranges, although few of them are asked of the parser. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyTree, type Node } from "../../src/python/cursor.js";
import { parsePython, type SyntaxNode } from "../../src/python/parse.js";

const FOLDER = "__testfixtures__/sana-precision/module";
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".py"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));

const ODD = [
  "",
  "\ufeffx = 1\n",
  "x = (1,\r\n  2)\r\nf ( a , * b )\r\n",
  "größe = pipe . vae\nf(名前, x名)\n",
  'f"{ a !r:>{ w }} b" "c"\nx = f"{a}" \'b\'\n',
  "a = b \\\n  . c\nf(# one\n  a, # two\n)\n",
  "f(a b\nx =\ndef g(:\n  y\n",
  "\fx = 1\n\x0b\ny = [1 , 2 ,]\n",
  "print >>f, x\nexec 'a'\nx = a if b else c\nlambda: (yield)\nawait x\n",
  "x = not a in b is not c\nx: int = 1 ;y = 2;\n",
  "match x:\n  case {'a': [1, *_], **rest} | None: pass\n",
];

/** The text of a string is not asked for its escapes. */
const LEAF = "string_content";

const plain = ({ kind, start, end, children }: Node): unknown => [kind, start, end, kind === LEAF ? [] : children.map(plain)];
const asked = (node: SyntaxNode): unknown => {
  const { start, end } = node.range();
  const children = node.children().filter((child) => !["comment", "line_continuation"].includes(String(child.kind())));
  return [node.kind(), start.index, end.index, node.kind() === LEAF ? [] : children.map(asked)];
};

test.each([
  ["fixtures", FIXTURES],
  ["odd texts", ODD],
])("ranges of %s are the parser's", (_, texts) => {
  for (const text of texts) {
    const copied = copyTree(parsePython(text), { text, parsed: text, locate: (offset) => offset, comments: [], errors: [] });
    expect(plain(copied), text).toEqual(asked(parsePython(text)));
  }
});
