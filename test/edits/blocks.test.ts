/** Blocks that only recast: statements that go as a whole, and `pass` for any other emptied clause. */
import { describe, expect, test } from "vitest";
import { type Case, withoutRecasts } from "./harness.js";

const WHOLE: Case[] = [
  ["an if", 'if hasattr(pipe, "vae"):\n    pipe.vae.to(d)\nb()\n', "b()\n"],
  ["an if on one line", 'if hasattr(pipe, "vae"): pipe.vae.to(d)\nb()\n', "b()\n"],
  ["a test with operators", "if pipe.vae is not None and not x[0] > 1:\n    pipe.vae.to(d)\nb()\n", "b()\n"],
  ["if and else", "if a:\n    pipe.vae.to(d)\nelse:\n    pipe.te.to(d)\nb()\n", "b()\n"],
  ["if, elif and else", "if a:\n    p.to(d)\nelif b:\n    q.to(d)\nelse:\n    r.to(d)\nb()\n", "b()\n"],
  ["a loop over components", "for part in (pipe.vae, pipe.te):\n    part.to(d)\nb()\n", "b()\n"],
  ["a loop on one line", "for part in (pipe.vae, pipe.te): part.to(d)\nb()\n", "b()\n"],
  ["a loop over names", 'for name in ["vae", "te"]:\n    getattr(pipe, name).to(d)\nb()\n', "b()\n"],
  ["a loop with setattr", 'for n in ["vae"]:\n    setattr(pipe, n, getattr(pipe, n).to(d))\nb()\n', "b()\n"],
  ["a loop over a view", "for part in pipe.components.values():\n    part.to(d)\nb()\n", "b()\n"],
  ["a loop over items", "for i, (k, v) in enumerate(pipe.components.items()):\n    v.to(d)\nb()\n", "b()\n"],
  ["a loop with a guard", "for p in parts:\n    if p is not None:\n        p.to(d)\nb()\n", "b()\n"],
  ["a loop with else", "for p in parts:\n    p.to(d)\nelse:\n    q.to(d)\nb()\n", "b()\n"],
  ["no_grad", "with torch.no_grad():\n    pipe.vae.to(d)\nb()\n", "b()\n"],
  ["two contexts", 'with torch.inference_mode(), torch.autocast("cuda", enabled=False):\n    p.to(d)\nb()\n', "b()\n"],
  ["nullcontext", "with contextlib.nullcontext():\n    p.to(d)\nb()\n", "b()\n"],
  ["if and else on one line each", "if a: p.to(d)\nelse: q.to(d)\nb()\n", "b()\n"],
  ["an if in an else", "if a:\n    p.to(d)\nelse:\n    if c:\n        q.to(d)\nb()\n", "b()\n"],
  ["nested blocks", "if a:\n    with torch.no_grad():\n        for p in ps:\n            p.to(d)\nb()\n", "b()\n"],
  ["an if in a function", "def f(p):\n    if p.vae:\n        p.vae.to(d)\n    return p\n", "def f(p):\n    return p\n"],
  ["two on a line", "if a: p.to(d); q.to(d);  # x\nb()\n", "b()\n"],
  ["tabs and CRLF", "if a:\r\n\tp.to(d)\r\nb()\r\n", "b()\r\n"],
  ["no final newline", "b()\nif a:\n    p.to(d)", "b()\n"],
  ["a header over several lines", "for p in (\n    a,\n    b,\n):\n    p.to(d)\nb()\n", "b()\n"],
  ["a walrus onto itself", "if (p := p.to(d)):\n    p.to(d)\nb()\n", "b()\n"],
  ["blank lines after", "if a:\n    p.to(d)\n\n\nb()\n", "\n\nb()\n"],
];

const PASS: Case[] = [
  ["a test that does something", "if ready():\n    p.to(d)\nb()\n", "if ready():\n    pass\nb()\n"],
  ["a one-line if that does something", "if ready(): p.to(d)\nb()\n", "if ready(): pass\nb()\n"],
  ["a one-line if, two recasts", "if ready(): p.to(d); q.to(d)\nb()\n", "if ready(): pass\nb()\n"],
  ["a one-line if with a cast comment", "if ready(): p.to(d)  # to bf16\n", "if ready(): pass\n"],
  ["a one-line if with another comment", "if ready(): p.to(d)  # slow\n", "if ready(): pass  # slow\n"],
  ["a one-line if with a semicolon", "if ready(): p.to(d);\n", "if ready(): pass;\n"],
  ["a body after a backslash", "if ready(): \\\n    p.to(d)\nb()\n", "if ready(): \\\n    pass\nb()\n"],
  ["a walrus in the test", "if (x := a):\n    p.to(d)\nb(x)\n", "if (x := a):\n    pass\nb(x)\n"],
  ["two recasts", "if ready():\n    p.to(d)\n    q.to(d)\n", "if ready():\n    pass\n"],
  ["an inner block", "if ready():\n    for p in ps:\n        p.to(d)\nb()\n", "if ready():\n    pass\nb()\n"],
  ["while", "while x:\n    p.to(d)\n", "while x:\n    pass\n"],
  ["while True", "while True: p.to(d)\n", "while True: pass\n"],
  ["a loop over a call", "for p in parts():\n    p.to(d)\n", "for p in parts():\n    pass\n"],
  ["a loop that keeps its variable", "for p in ps:\n    p.to(d)\nrun(p)\n", "for p in ps:\n    pass\nrun(p)\n"],
  ["a loop into an attribute", "for self.p in ps:\n    p.to(d)\n", "for self.p in ps:\n    pass\n"],
  [
    "an async loop",
    "async def f():\n    async for p in ps:\n        p.to(d)\n",
    "async def f():\n    async for p in ps:\n        pass\n",
  ],
  ["a loop whose else stays", "for p in ps:\n    p.to(d)\nelse:\n    b()\n", "for p in ps:\n    pass\nelse:\n    b()\n"],
  ["a context that does something", "with lock:\n    p.to(d)\n", "with lock:\n    pass\n"],
  ["a context with a name", "with nullcontext() as x:\n    p.to(d)\n", "with nullcontext() as x:\n    pass\n"],
  ["try", "try:\n    p.to(d)\nexcept E:\n    p.cpu()\nb()\n", "try:\n    pass\nexcept E:\n    p.cpu()\nb()\n"],
  ["try on one line", "try: p.to(d)\nexcept E: p.cpu()\n", "try: pass\nexcept E: p.cpu()\n"],
  [
    "try with a finally that recasts",
    "try:\n    p.to(d)\nfinally:\n    q.to(d)\nb()\n",
    "try:\n    pass\nfinally:\n    pass\nb()\n",
  ],
  [
    "all clauses of a try",
    "try:\n    p.to(d)\nexcept E:\n    q.to(d)\nelse:\n    r.to(d)\nfinally:\n    s.to(d)\n",
    "try:\n    pass\nexcept E:\n    pass\nelse:\n    pass\nfinally:\n    pass\n",
  ],
  [
    "a try in an if",
    "if a:\n    try:\n        p.to(d)\n    except E:\n        pass\n",
    "if a:\n    try:\n        pass\n    except E:\n        pass\n",
  ],
  ["try with a finally", "try:\n    p.to(d)\nfinally:\n    b()\n", "try:\n    pass\nfinally:\n    b()\n"],
  ["a finally", "try:\n    b()\nfinally:\n    p.to(d)\n", "try:\n    b()\nfinally:\n    pass\n"],
  ["a handler", "try:\n    b()\nexcept E:\n    p.to(d)\n", "try:\n    b()\nexcept E:\n    pass\n"],
  ["a function", "def f(p):\n    p.to(d)\n\n\nb()\n", "def f(p):\n    pass\n\n\nb()\n"],
  ["a function on one line", "def f(p): p.to(d)\n", "def f(p): pass\n"],
  ["a class", "class A:\n    p.vae.to(d)\n", "class A:\n    pass\n"],
  [
    "a case",
    "match x:\n    case 1:\n        p.to(d)\n    case _:\n        b()\n",
    "match x:\n    case 1:\n        pass\n    case _:\n        b()\n",
  ],
  ["the first branch", "if a:\n    p.to(d)\nelse:\n    b()\n", "if a:\n    pass\nelse:\n    b()\n"],
  [
    "a branch in the middle",
    "if a:\n    b()\nelif c:\n    p.to(d)\nelse:\n    e()\n",
    "if a:\n    b()\nelif c:\n    pass\nelse:\n    e()\n",
  ],
  ["an elif that does something", "if a:\n    b()\nelif c():\n    p.to(d)\n", "if a:\n    b()\nelif c():\n    pass\n"],
  [
    "a first test that does something",
    "if a():\n    p.to(d)\nelif b:\n    q.to(d)\nelse:\n    r.to(d)\n",
    "if a():\n    pass\nelif b:\n    pass\nelse:\n    pass\n",
  ],
  ["a second test that does something", "if a:\n    p.to(d)\nelif b():\n    q.to(d)\n", "if a:\n    pass\nelif b():\n    pass\n"],
  ["the last else", "if a:\n    b()\nelse:\n    p.to(d)\nc()\n", "if a:\n    b()\nelse:\n    pass\nc()\n"],
  ["the last else on one line", "if a: b()\nelse: p.to(d)\nc()\n", "if a: b()\nelse: pass\nc()\n"],
  ["an else on one line, two recasts", "if a: b()\nelse: p.to(d); q.to(d)  # to bf16\n", "if a: b()\nelse: pass\n"],
  ["an else with CRLF", "if a:\r\n\tb()\r\nelse:\r\n\tp.to(d)\r\n", "if a:\r\n\tb()\r\nelse:\r\n\tpass\r\n"],
  [
    "an else with an if that goes",
    "if a:\n    b()\nelse:\n    if c:\n        p.to(d)\ne()\n",
    "if a:\n    b()\nelse:\n    pass\ne()\n",
  ],
  ["the last elif", "if a:\n    b()\nelif c:\n    p.to(d)\ne()\n", "if a:\n    b()\nelif c:\n    pass\ne()\n"],
  [
    "elif and else",
    "if a:\n    b()\nelif c:\n    p.to(d)\nelse:\n    q.to(d)\ne()\n",
    "if a:\n    b()\nelif c:\n    pass\nelse:\n    pass\ne()\n",
  ],
  ["the else of a loop", "for x in y:\n    b()\nelse:\n    p.to(d)\ne()\n", "for x in y:\n    b()\nelse:\n    pass\ne()\n"],
  [
    "a loop over a call and its else",
    "for p in ps():\n    p.to(d)\nelse:\n    q.to(d)\n",
    "for p in ps():\n    pass\nelse:\n    pass\n",
  ],
  ["the else of a while", "while x:\n    b()\nelse:\n    p.to(d)\ne()\n", "while x:\n    b()\nelse:\n    pass\ne()\n"],
  [
    "the else of a try",
    "try:\n    b()\nexcept E:\n    pass\nelse:\n    p.to(d)\ne()\n",
    "try:\n    b()\nexcept E:\n    pass\nelse:\n    pass\ne()\n",
  ],
  [
    "a finally after handlers",
    "try:\n    b()\nexcept E:\n    pass\nfinally:\n    p.to(d)\n",
    "try:\n    b()\nexcept E:\n    pass\nfinally:\n    pass\n",
  ],
  ["two blocks", "if ready():\n    p.to(d)\nif ready():\n    q.to(d)\n", "if ready():\n    pass\nif ready():\n    pass\n"],
  ["the comment at the end of the removed line", "if ready():\n    p.to(d)  # x\n", "if ready():\n    pass\n"],
  ["no final newline", "if ready():\n    p.to(d)", "if ready():\n    pass"],
  ["CRLF", "if ready():\r\n    p.to(d)\r\nb()\r\n", "if ready():\r\n    pass\r\nb()\r\n"],
];

const PARTS: Case[] = [
  ["the rest of a body", "if a:\n    p.to(d)\n    b()\n", "if a:\n    b()\n"],
  ["a docstring", 'def f(p):\n    """Casts."""\n    p.to(d)\n', 'def f(p):\n    """Casts."""\n'],
  ["a global", "def f():\n    global p\n    p = p.to(d)\n", "def f():\n    global p\n"],
  ["a link in a test", "if p.to(d) is None:\n    b()\n", "if p is None:\n    b()\n"],
  ["a link in an elif", "if a:\n    b()\nelif p.to(d):\n    c()\n", "if a:\n    b()\nelif p:\n    c()\n"],
  ["a link in an iterable", "for x in (p.to(d), q):\n    b(x)\n", "for x in (p, q):\n    b(x)\n"],
  ["a link in a context", "with use(p.to(d)) as x:\n    b(x)\n", "with use(p) as x:\n    b(x)\n"],
  [
    "a branch for other models",
    'if kind == "sd":\n    a()\nelif kind == "sana":\n    b()\n    p.to(d)\n',
    'if kind == "sd":\n    a()\nelif kind == "sana":\n    b()\n',
  ],
];

describe("removes as a whole", () => {
  test.each(WHOLE)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("writes pass for", () => {
  test.each(PASS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("removes a part:", () => {
  test.each(PARTS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
