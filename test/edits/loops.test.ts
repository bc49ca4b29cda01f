/** Loops that only recast: they go unless something else may read their variable. */
import { describe, expect, test } from "vitest";
import { type Case, withoutRecasts } from "./harness.js";

const VARIABLES: Case[] = [
  ["a later loop over the same name", "for p in a:\n    p.to(d)\nfor p in b:\n    run(p)\n", "for p in b:\n    run(p)\n"],
  ["two loops that go", "for p in a:\n    p.to(d)\nfor p in b:\n    p.to(d)\nx()\n", "x()\n"],
  ["a later comprehension", "for p in a:\n    p.to(d)\nx = [p for p in b]\n", "x = [p for p in b]\n"],
  ["a later lambda", "for p in a:\n    p.to(d)\nx = lambda p: p\n", "x = lambda p: p\n"],
  ["a later binding", "for p in a:\n    p.to(d)\np = 1\nrun(p)\n", "p = 1\nrun(p)\n"],
  ["a later with", "for p in a:\n    p.to(d)\nwith b as p:\n    run(p)\n", "with b as p:\n    run(p)\n"],
  ["a parameter elsewhere", "for p in a:\n    p.to(d)\ndef f(p):\n    return p\n", "def f(p):\n    return p\n"],
  [
    "an outer loop over the same name",
    "for p in y:\n    run(p)\n    for p in a:\n        p.to(d)\n",
    "for p in y:\n    run(p)\n",
  ],
  ["a read before", "p = 1\nrun(p)\nfor p in a:\n    p.to(d)\nx()\n", "p = 1\nrun(p)\nx()\n"],
  [
    "another function",
    "def f():\n    for p in a:\n        p.to(d)\n    return 1\ndef g():\n    return p\n",
    "def f():\n    return 1\ndef g():\n    return p\n",
  ],
];

const KEPT: Case[] = [
  [
    "a binding on one path",
    "for p in a:\n    p.to(d)\nif x:\n    p = 1\nrun(p)\n",
    "for p in a:\n    pass\nif x:\n    p = 1\nrun(p)\n",
  ],
  [
    "a function that reads it",
    "def f():\n    return p\nfor p in a:\n    p.to(d)\n",
    "def f():\n    return p\nfor p in a:\n    pass\n",
  ],
  ["a lambda that reads it", "f = lambda: p\nfor p in a:\n    p.to(d)\n", "f = lambda: p\nfor p in a:\n    pass\n"],
  [
    "a method that reads it",
    "class A:\n    def f(self):\n        return p\nfor p in a:\n    p.to(d)\n",
    "class A:\n    def f(self):\n        return p\nfor p in a:\n    pass\n",
  ],
  [
    "an outer loop",
    "for x in y:\n    run(p)\n    for p in a:\n        p.to(d)\n",
    "for x in y:\n    run(p)\n    for p in a:\n        pass\n",
  ],
  ["del", "for p in a:\n    p.to(d)\ndel p\n", "for p in a:\n    pass\ndel p\n"],
  [
    "a global",
    "def f():\n    global p\n    for p in a:\n        p.to(d)\n    return 1\n",
    "def f():\n    global p\n    for p in a:\n        pass\n    return 1\n",
  ],
  [
    "a class body",
    "class A:\n    for p in a:\n        p.to(d)\n    x = 1\n",
    "class A:\n    for p in a:\n        pass\n    x = 1\n",
  ],
  ["an f-string", 'for p in a:\n    p.to(d)\nprint(f"{p}")\n', 'for p in a:\n    pass\nprint(f"{p}")\n'],
];

describe("removes a loop despite", () => {
  test.each(VARIABLES)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("keeps a loop whose variable is read by", () => {
  test.each(KEPT)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
