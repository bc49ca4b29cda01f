/** Recasts in simple statements: what goes, what stays of the statement, and the lines around it. */
import { describe, expect, test } from "vitest";
import { type Case, withoutRecasts } from "./harness.js";

const STAYS: Case[] = [
  ["a captured component", "x = pipe.vae.to(d)\n", "x = pipe.vae\n"],
  ["a captured component with type", "x: AutoencoderDC = pipe.vae.to(d)\n", "x: AutoencoderDC = pipe.vae\n"],
  ["an annotated self-assignment", "pipe: SanaPipeline = pipe.to(d)\n", "pipe: SanaPipeline = pipe\n"],
  ["an argument", "run(pipe.vae.to(d), 1)\n", "run(pipe.vae, 1)\n"],
  ["a keyword argument", "Sana(vae=vae.to(d))\n", "Sana(vae=vae)\n"],
  ["a yield", "def f():\n    yield pipe.to(d)\n", "def f():\n    yield pipe\n"],
  ["a return", "def f():\n    return pipe.to(d)\n", "def f():\n    return pipe\n"],
  ["an await", "async def f():\n    await run(pipe.to(d))\n", "async def f():\n    await run(pipe)\n"],
  ["a lambda that is kept", "f = lambda p: p.vae.to(d)\n", "f = lambda p: p.vae\n"],
  ["a default", "def f(p=pipe.to(d)):\n    return p\n", "def f(p=pipe):\n    return p\n"],
  ["a decorator", "@wrap(pipe.to(d))\ndef f():\n    pass\n", "@wrap(pipe)\ndef f():\n    pass\n"],
  ["a base class", "class A(base.to(d)):\n    pass\n", "class A(base):\n    pass\n"],
  ["an augmented assignment", "parts += [pipe.vae.to(d)]\n", "parts += [pipe.vae]\n"],
  ["an assertion", "assert pipe.to(d)\n", "assert pipe\n"],
  ["a name next to the link", "x = pipe.vae.to(d)if y else z\n", "x = pipe.vae if y else z\n"],
  ["the target of an assignment", "pipe.to(d).flag = 1\n", "pipe.flag = 1\n"],
  ["two targets", "a = b = pipe.vae.to(d)\n", "a = b = pipe.vae\n"],
  ["a swap", "a, b = b.to(d), a.to(d)\n", "a, b = b, a\n"],
  ["a tuple of which one is new", "pipe.vae, x = pipe.vae.to(d), f()\n", "pipe.vae, x = pipe.vae, f()\n"],
  ["a class attribute", "class A:\n    pipe = pipe.to(d)\n", "class A:\n    pipe = pipe\n"],
  ["a tuple with another call", "pipe.vae.to(d), run()\n", "pipe.vae, run()\n"],
  ["a comprehension with another call", "[run(p.to(d)) for p in parts]\n", "[run(p) for p in parts]\n"],
  ["setattr of another component", 'setattr(pipe, "vae", other.vae.to(d))\n', 'setattr(pipe, "vae", other.vae)\n'],
  ["setattr under another name", 'setattr(pipe, "vae", pipe.te.to(d))\n', 'setattr(pipe, "vae", pipe.te)\n'],
  ["a call of another name with a place", 'put(pipe, "vae", pipe.vae.to(d))\n', 'put(pipe, "vae", pipe.vae)\n'],
  ["what another call gives for a place", 'pipe.vae = pick(pipe, "vae").to(d)\n', 'pipe.vae = pick(pipe, "vae")\n'],
  ["a place by a name beside one of that name", "pipe.x = getattr(pipe, x).to(d)\n", "pipe.x = getattr(pipe, x)\n"],
  ["an entry whose key is made", 'box[f"{x}"] = box[f"{x}"].to(d)\n', 'box[f"{x}"] = box[f"{x}"]\n'],
  ["class attributes in a tuple", "class A:\n    a, b = a.to(d), b.to(d)\n", "class A:\n    a, b = a, b\n"],
  ["a load in one chain", 'pipe = Sana.from_pretrained("a").to(d)\n', 'pipe = Sana.from_pretrained("a")\n'],
  ["a device", 'pipe.vae.to("cuda", torch.bfloat16)\n', 'pipe.vae.to("cuda")\n'],
  ["a device by name", "pipe.vae.to(device=x, dtype=d)\n", "pipe.vae.to(device=x)\n"],
  ["a device after the dtype", "pipe.vae.to(dtype=d, device=x)\n", "pipe.vae.to(device=x)\n"],
  ["a device and flags", 'pipe.vae.to("cuda", d, True)\n', 'pipe.vae.to("cuda", True)\n'],
  ["a comment after it", 'pipe.to("cuda", d)  # to bf16 on the GPU\n', 'pipe.to("cuda")  # to bf16 on the GPU\n'],
  ["a comment above it", '# cast to bf16\npipe.to("cuda", d)\n', '# cast to bf16\npipe.to("cuda")\n'],
  ["a recast within an argument that goes", "a.to(x, dtype=d).f(b.to(d))\n", "a.to(x).f(b)\n"],
];

const GOES: Case[] = [
  ["a recast", "a()\npipe.vae.to(d)\nb()\n", "a()\nb()\n"],
  ["a recast of the whole pipeline", "pipe.to(d)\nb()\n", "b()\n"],
  ["half", "pipe.vae.half()\nb()\n", "b()\n"],
  ["a dtype by name", "pipe.vae.to(dtype=d)\nb()\n", "b()\n"],
  ["two of a chain", "pipe.vae.to(d).half()\nb()\n", "b()\n"],
  ["a self-assignment", "pipe.vae = pipe.vae.to(d)\nb()\n", "b()\n"],
  ["a rebound name", "pipe = pipe.to(d)\nb()\n", "b()\n"],
  ["a rebound name in a function", "def f(pipe):\n    pipe = pipe.to(d)\n    return pipe\n", "def f(pipe):\n    return pipe\n"],
  ["an attribute in a class body", "class A:\n    pipe.vae = pipe.vae.to(d)\n    x = 1\n", "class A:\n    x = 1\n"],
  ["tuple targets", "pipe.vae, pipe.te = pipe.vae.to(d), pipe.te.to(d)\nb()\n", "b()\n"],
  ["tuple targets in brackets", "[a, b] = (a.to(d), b)\nb()\n", "b()\n"],
  ["a subscript", 'pipes["a"] = pipes["a"].to(d)\nb()\n', "b()\n"],
  ["a subscript in other quotes", "pipes['a'].vae = pipes[\"a\"].vae.to(d)\nb()\n", "b()\n"],
  ["a subscript by name", "pipes[key] = pipes[key].to(d)\nb()\n", "b()\n"],
  ["setattr", 'setattr(pipe, "vae", pipe.vae.to(d))\nb()\n', "b()\n"],
  ["setattr with getattr", "setattr(pipe, name, getattr(pipe, name).to(d))\nb()\n", "b()\n"],
  ["getattr", "getattr(pipe, name).to(d)\nb()\n", "b()\n"],
  ["getattr assigned back", 'pipe.vae = getattr(pipe, "vae").to(d)\nb()\n', "b()\n"],
  ["a tuple of recasts", "pipe.vae.to(d), pipe.te.to(d)\nb()\n", "b()\n"],
  ["a comprehension", "[p.to(d) for p in (pipe.vae, pipe.te)]\nb()\n", "b()\n"],
  ["a guarded expression", 'hasattr(pipe, "vae") and pipe.vae.to(d)\nb()\n', "b()\n"],
  ["a conditional expression", "pipe.vae.to(d) if x else None\nb()\n", "b()\n"],
  ["parentheses", "(pipe.vae.to(d))\nb()\n", "b()\n"],
  ["several lines", "pipe.vae.to(\n    # fp16 overflows\n    d,\n)\nb()\n", "b()\n"],
  ["a backslash", "pipe.vae \\\n    .to(d)\nb()\n", "b()\n"],
  ["a type comment", "pipe.vae.to(d)  # type: ignore\nb()\n", "b()\n"],
  ["any comment at the end", "pipe.vae.to(d)  # see the manual\nb()\n", "b()\n"],
  ["tabs", "def f():\n\tpipe.to(d)\n\treturn 1\n", "def f():\n\treturn 1\n"],
  ["form feeds", "a()\n\f\npipe.to(d)\n\fb()\n", "a()\n\f\n\fb()\n"],
  ["CRLF", "a()\r\npipe.to(d)\r\nb()\r\n", "a()\r\nb()\r\n"],
  ["CRLF with comments", "a()\r\n# cast to bf16\r\npipe.to(d)  # c\r\nb()\r\n", "a()\r\nb()\r\n"],
  ["no final newline", "a()\npipe.to(d)", "a()\n"],
  ["no final newline, with a comment", "a()\npipe.to(d)  # bf16", "a()\n"],
  ["the only line", "pipe.to(d)\n", ""],
  ["a byte order mark", "\uFEFFpipe.to(d)\nb()\n", "\uFEFFb()\n"],
  ["emoji before it", 'x = "😀"\npipe.to(d)\ny = "😀"\n', 'x = "😀"\ny = "😀"\n'],
  ["blank lines", "a()\n\npipe.to(d)\n\n\nb()\n", "a()\n\n\n\nb()\n"],
  ["two runs", "pipe.vae.to(d)\na()\npipe.te.to(d)\nb()\n", "a()\nb()\n"],
];

const JOINED: Case[] = [
  ["the first of two", "pipe.to(d); b()\n", "b()\n"],
  ["the last of two", "a(); pipe.to(d)\n", "a()\n"],
  ["the last with a semicolon", "a(); pipe.to(d);\n", "a();\n"],
  ["the middle", "a(); pipe.to(d); b()\n", "a(); b()\n"],
  ["two in the middle", "a(); pipe.vae.to(d); pipe.te.to(d); b()\n", "a(); b()\n"],
  ["the last two", "a(); pipe.vae.to(d); pipe.te.to(d)\n", "a()\n"],
  ["the first two", "pipe.vae.to(d); pipe.te.to(d); a()\n", "a()\n"],
  ["all", "pipe.vae.to(d); pipe.te.to(d)\nb()\n", "b()\n"],
  ["all with a semicolon and a comment", "pipe.vae.to(d); pipe.te.to(d);  # x\nb()\n", "b()\n"],
  ["no blanks", "a();pipe.to(d);b()\n", "a();b()\n"],
  ["a link beside", "x = a.to(d); pipe.to(d)\n", "x = a\n"],
  ["a comment that stays with the rest", "a(); pipe.to(d)  # bf16\n", "a()  # bf16\n"],
  ["after a one-line if", "if a: x(); pipe.to(d)\n", "if a: x()\n"],
  ["before in a one-line if", "if a: pipe.to(d); x()\n", "if a: x()\n"],
];

describe("stays, without the cast:", () => {
  test.each(STAYS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("goes with its line:", () => {
  test.each(GOES)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("joined by semicolons:", () => {
  test.each(JOINED)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
