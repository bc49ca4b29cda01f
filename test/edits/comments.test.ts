/** Which comments go with a removed run of recasts and which stay. */
import { describe, expect, test } from "vitest";
import { continues, isDirective, talksOfCast } from "../../src/precision/edits/talk.js";
import { type Case, withoutRecasts } from "./harness.js";

const ABOVE: Case[] = [
  ["a cast comment", "a()\n# cast to bf16\npipe.to(d)\nb()\n", "a()\nb()\n"],
  ["several cast comments", "# fp16 overflows\n# cast to bf16\npipe.to(d)\nb()\n", "b()\n"],
  ["one above the run", "# cast both\np.to(d)\nq.to(d)\nb()\n", "b()\n"],
  ["one between the run", "p.to(d)\n# text encoder in bfloat16\nq.to(d)\nb()\n", "b()\n"],
  ["another topic", "# free memory\np.to(d)\nb()\n", "# free memory\nb()\n"],
  ["another topic between", "p.to(d)\n# text encoder\nq.to(d)\nb()\n", "# text encoder\nb()\n"],
  ["another topic above a cast comment", "# free memory\n# cast to bf16\np.to(d)\nb()\n", "# free memory\nb()\n"],
  ["a cast comment above another topic", "# cast to bf16\n# free memory\np.to(d)\nb()\n", "# cast to bf16\n# free memory\nb()\n"],
  ["a cast comment with another topic in it", "# move to the GPU and cast\np.to(d)\nb()\n", "# move to the GPU and cast\nb()\n"],
  ["a wrapped sentence", "# The VAE overflows easily,\n# so cast it to bf16\n# (see the manual).\np.to(d)\nb()\n", "b()\n"],
  [
    "a long wrapped sentence",
    "# The VAE and the text encoder of this checkpoint\n# belong in bfloat16.\np.to(d)\nb()\n",
    "b()\n",
  ],
  [
    "a wrapped sentence on more",
    "# Move all parts to the GPU,\n# then cast to bf16\np.to(d)\nb()\n",
    "# Move all parts to the GPU,\n# then cast to bf16\nb()\n",
  ],
  [
    "a line that no sentence begins above a line that may go on",
    "# the text encoder overflows easily and so it runs\n# in bfloat16 at least\np.to(d)\nb()\n",
    "# the text encoder overflows easily and so it runs\nb()\n",
  ],
  ["a short note above", "# load model\n# cast to bf16\np.to(d)\nb()\n", "# load model\nb()\n"],
  ["a blank line between", "# cast to bf16\n\np.to(d)\nb()\n", "# cast to bf16\n\nb()\n"],
  ["another indentation", "if a:\n    b()\n    # cast to bf16\np.to(d)\nc()\n", "if a:\n    b()\n    # cast to bf16\nc()\n"],
  ["the first line of a block", "def f(p):\n    # cast to bf16\n    p.to(d)\n    return p\n", "def f(p):\n    return p\n"],
  ["a cell marker", "# %% cast to bf16\np.to(d)\nb()\n", "# %% cast to bf16\nb()\n"],
  ["a region", "# region precision\np.to(d)\n# endregion precision\nb()\n", "# region precision\n# endregion precision\nb()\n"],
  ["noqa", "# noqa: dtype\np.to(d)\nb()\n", "# noqa: dtype\nb()\n"],
  [
    "a suppression",
    "# sana-codemod: ignore[redundant-recast] bf16\np.to(d)\nb()\n",
    "# sana-codemod: ignore[redundant-recast] bf16\nb()\n",
  ],
  ["a recast that was commented out", "# pipe.vae.to(torch.float32)\np.to(d)\nb()\n", "b()\n"],
  ["other code that was commented out", "# dtype = torch.float32\np.to(d)\nb()\n", "# dtype = torch.float32\nb()\n"],
  ["Japanese", "# VAEはbf16に変換\np.to(d)\nb()\n", "b()\n"],
  ["a comment below", "p.to(d)\n# cast done\nb()\n", "# cast done\nb()\n"],
  ["an end-of-line comment above", "a()  # bf16\np.to(d)\nb()\n", "a()  # bf16\nb()\n"],
  ["a comment in a string", 'x = """\n# bf16\n"""\np.to(d)\nb()\n', 'x = """\n# bf16\n"""\nb()\n'],
  ["a hash in a string above", 'x = "# bf16"\np.to(d)\nb()\n', 'x = "# bf16"\nb()\n'],
];

const BLOCKS: Case[] = [
  ["a cast comment in a loop", "for p in a:\n    # cast to bf16\n    p.to(d)\nb()\n", "b()\n"],
  ["a cast comment above an if", "# cast to bf16\nif a:\n    p.to(d)\nb()\n", "b()\n"],
  ["a cast comment above an if that stays", "# cast to bf16\nif a():\n    p.to(d)\n", "# cast to bf16\nif a():\n    pass\n"],
  ["a cast comment above pass", "if a():\n    # cast to bf16\n    p.to(d)\n", "if a():\n    pass\n"],
  [
    "another topic in an if",
    "if a:\n    # only for small cards\n    p.to(d)\nb()\n",
    "if a:\n    # only for small cards\n    pass\nb()\n",
  ],
  [
    "another topic in a loop",
    "for p in a:\n    p.to(d)\n    # more later\nb()\n",
    "for p in a:\n    pass\n    # more later\nb()\n",
  ],
  ["a cast comment at the end", "for p in a:\n    p.to(d)\n    # all bf16 now\nb()\n", "b()\n"],
  ["a cast comment at the end after a blank line", "if a:\n    p.to(d)\n\n    # all bf16 now\n\nb()\n", "\nb()\n"],
  ["a comment after the block", "if a:\n    p.to(d)\n# more later\nb()\n", "# more later\nb()\n"],
  ["a deeper comment after a statement", "p.to(d)\n    # all bf16 now\nb()\n", "    # all bf16 now\nb()\n"],
  ["the comment of a header", "if a:  # small cards\n    p.to(d)\nb()\n", "b()\n"],
  ["a comment in a recast", "if a:\n    p.to(\n        # odd\n        d\n    )\nb()\n", "b()\n"],
  [
    "another topic in an else",
    "if a:\n    b()\nelse:\n    # small cards\n    p.to(d)\n",
    "if a:\n    b()\nelse:\n    # small cards\n    pass\n",
  ],
  [
    "another topic above an else",
    "if a:\n    b()\n# small cards\nelse:\n    p.to(d)\nc()\n",
    "if a:\n    b()\n# small cards\nelse:\n    pass\nc()\n",
  ],
  [
    "a cast comment above an else",
    "if a:\n    b()\n# cast to bf16\nelse:\n    p.to(d)\nc()\n",
    "if a:\n    b()\n# cast to bf16\nelse:\n    pass\nc()\n",
  ],
  [
    "a cast comment in an else",
    "if a:\n    b()\nelse:\n    # cast to bf16\n    p.to(d)\nc()\n",
    "if a:\n    b()\nelse:\n    pass\nc()\n",
  ],
  ["a cast comment between clauses", "if a:\n    p.to(d)\n# cast to bf16\nelse:\n    q.to(d)\nb()\n", "b()\n"],
  [
    "another topic between clauses",
    "if a:\n    p.to(d)\n# small cards\nelse:\n    q.to(d)\nb()\n",
    "if a:\n    pass\n# small cards\nelse:\n    pass\nb()\n",
  ],
  ["another comment at the end of a one-line else", "if a: b()\nelse: p.to(d)  # slow\n", "if a: b()\nelse: pass  # slow\n"],
  [
    "another topic in a handler",
    "try:\n    p.to(d)\nexcept E:\n    # old cards\n    q()\nb()\n",
    "try:\n    pass\nexcept E:\n    # old cards\n    q()\nb()\n",
  ],
  ["CRLF", "for p in a:\r\n    # cast to bf16\r\n    p.to(d)\r\n    # bf16\r\nb()\r\n", "b()\r\n"],
];

describe("above a run:", () => {
  test.each(ABOVE)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("in and around blocks:", () => {
  test.each(BLOCKS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});

describe("talksOfCast", () => {
  test.each([
    "# Convert VAE and text encoder to bfloat16",
    "# upcast",
    "# set precision",
    "# fp16_vae",
    "#BF16",
    "# half-precision weights",
    "# 32-bit",
    "# data type",
  ])("yes: %s", (text) => expect(talksOfCast([text])).toBe(true));
  test.each(["# broadcast", "# forecast the load", "# half of it", "# enable tiling for bf16", "# type: ignore[dtype]", "# x"])(
    "no: %s",
    (text) => expect(talksOfCast([text])).toBe(false),
  );
});

test.each(["#!/usr/bin/python", "# -*- coding: utf-8 -*-", "# fmt: off", "# pragma: no cover", "#region x", "# type: ignore"])(
  "a directive: %s",
  (text) => expect(isDirective(text)).toBe(true),
);

test("a sentence goes on in the next line only when the line above does not end", () => {
  expect(continues("# in bfloat16.", "# The VAE must be")).toBe(true);
  expect(continues("# in bfloat16.", "# The VAE overflows.")).toBe(false);
  expect(continues("# Cast it.", "# The VAE overflows")).toBe(false);
  expect(continues("# in bfloat16 at least", "# the text encoder overflows easily and so it runs")).toBe(false);
  expect(continues("# in bfloat16 at least", "# the text encoder overflows easily and so it runs", true)).toBe(true);
  expect(continues("# in bfloat16", "# the text encoder overflows", true)).toBe(false);
  expect(continues("# dtype = torch.bfloat16", "# The VAE must be")).toBe(false);
  expect(continues("# and bfloat16", "# part = pipe.vae.to(")).toBe(false);
  expect(continues("# and bfloat16", "# type: ignore for the")).toBe(false);
  expect(continues("# and bfloat16", "# The VAE, the text encoder and all other parts:")).toBe(false);
  expect(continues("# pipe.vae in bfloat16", "# The VAE, the text encoder and the transformer run")).toBe(false);
  expect(continues("# vae2 in bfloat16", "# The VAE, the text encoder and the transformer run")).toBe(false);
  expect(continues("# belong in bfloat16", "# The VAE, the text encoder and the transformer run")).toBe(true);
  expect(continues("# pipe.to(d)", "# The VAE, the text encoder and the transformer")).toBe(false);
});
