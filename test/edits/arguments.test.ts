/** Arguments set, removed and added in the layout of the call. */
import { describe, expect, test } from "vitest";
import { type ArgumentChange, changeArguments } from "../../src/precision/edits/arguments.js";
import type { Argument, Call } from "../../src/python/ast.js";
import { parseModule } from "../../src/python/lower.js";
import { applied, calls } from "./harness.js";

/** `set x=1`, `remove x`, `add x=1`, `add x=1 beside y`; positional arguments by index. */
type Wish = string;
type Row = readonly [name: string, wishes: readonly Wish[], before: string, after: string];

function named(call: Call, name: string | undefined): Argument {
  const found = call.args.find((argument, index) => argument.name === name || String(index) === name);
  if (!found) throw new Error(`no argument ${name}`);
  return found;
}

function change(call: Call, wish: Wish): ArgumentChange {
  const [, kind, name = "", text = "", beside] = /^(\w+) (\w+)(?:=(\S+))?(?: beside (\w+))?$/.exec(wish) ?? [];
  if (kind === "set") return { kind, argument: named(call, name), text };
  if (kind === "remove") return { kind, argument: named(call, name) };
  return { kind: "add", name, text, ...(beside && { beside: named(call, beside) }) };
}

function changed(before: string, wishes: readonly Wish[]): string {
  const module = parseModule(before);
  const [call] = calls(module);
  if (!call) throw new Error("no call");
  const changes = wishes.map((wish) => change(call, wish));
  return applied(module, changeArguments(module, call, changes));
}

const SET: Row[] = [
  ["a keyword", ["set t=y"], 'f("a", t=x)\n', 'f("a", t=y)\n'],
  ["a positional", ["set 0=y"], "f(x, t=1)\n", "f(y, t=1)\n"],
  ["blanks around =", ["set t=y"], "f(t = x, u=1)\n", "f(t = y, u=1)\n"],
  ["parentheses", ["set t=y"], "f(t=(x))\n", "f(t=y)\n"],
  ["parentheses with a comment", ["set t=y"], "f(t=(\n    x  # c\n))\n", "f(t=(\n    y  # c\n))\n"],
  ["several lines", ["set t=y"], "f(\n    t=x(\n        1\n    ),  # c\n)\n", "f(\n    t=y,  # c\n)\n"],
  ["two", ["set t=y", "set v=z"], "f(t=x, v=1)\n", "f(t=y, v=z)\n"],
  ["spread", ["set 0=y"], "f(**x)\n", "f(**y)\n"],
];

const REMOVE: Row[] = [
  ["the only one", ["remove t"], "f(t=x)\n", "f()\n"],
  ["the only one with a comma", ["remove t"], "f( t=x, )\n", "f()\n"],
  ["the only one on its line", ["remove t"], "f(\n    t=x,\n)\n", "f()\n"],
  ["the only one beside a comment", ["remove t"], "f(\n    # c\n    t=x,\n)\n", "f(\n    # c\n)\n"],
  ["the first", ["remove t"], "f(t=x, u=1)\n", "f(u=1)\n"],
  ["the middle", ["remove t"], "f(1, t=x, u=1)\n", "f(1, u=1)\n"],
  ["the last", ["remove t"], "f(1, t=x)\n", "f(1)\n"],
  ["the last before a spread", ["remove t"], "f(1, t=x, **k)\n", "f(1, **k)\n"],
  ["a spread", ["remove 1"], "f(1, **k)\n", "f(1)\n"],
  ["without blanks", ["remove t"], "f(1,t=x,u=2)\n", "f(1,u=2)\n"],
  ["the last of a line that others follow", ["remove t"], "f(\n    1, t=x,\n    u=1,\n)\n", "f(\n    1,\n    u=1,\n)\n"],
  ["the first of a line that goes on", ["remove t"], "f(\n    1,\n    t=x, u=1,\n)\n", "f(\n    1,\n    u=1,\n)\n"],
  ["the first, which ends its line", ["remove t"], "f(t=x,\n  u=1)\n", "f(u=1)\n"],
  ["a blank before the comma", ["remove t"], "f(1 , t=x)\n", "f(1)\n"],
  ["two neighbours", ["remove t", "remove v"], "f(1, t=x, v=2, u=3)\n", "f(1, u=3)\n"],
  ["two to nothing", ["add variant=1", "add t=2"], "f()\n", "f(variant=1, t=2)\n"],
  ["before the first of hanging lines", ["add variant=1 beside t"], "f(t=x,\n  u=y)\n", "f(variant=1, t=x,\n  u=y)\n"],
  ["two at the end", ["remove t", "remove v"], "f(1, t=x, v=2)\n", "f(1)\n"],
  ["two apart", ["remove t", "remove v"], "f(t=x, u=1, v=2)\n", "f(u=1)\n"],
  ["all", ["remove t", "remove v"], "f(t=x, v=2)\n", "f()\n"],
  ["a line", ["remove t"], "f(\n    1,\n    t=x,  # c\n    u=1,\n)\n", "f(\n    1,\n    u=1,\n)\n"],
  ["two lines", ["remove t", "remove v"], "f(\n    1,\n    t=x,\n    v=2,\n)\n", "f(\n    1,\n)\n"],
  ["two lines without trailing comma", ["remove t", "remove v"], "f(\n    1,\n    t=x,\n    v=2\n)\n", "f(\n    1\n)\n"],
  [
    "two lines with comments",
    ["remove t", "remove v"],
    "f(\n    1,  # a\n    t=x,  # b\n    v=2  # c\n)\n",
    "f(\n    1  # a\n)\n",
  ],
  ["a line under a commented-out one", ["remove t"], "f(\n    1,\n    # t=y,\n    t=x,\n)\n", "f(\n    1,\n    # t=y,\n)\n"],
  ["a line over a commented-out one", ["remove t"], "f(\n    1,\n    t=x,\n    # t=y,\n)\n", "f(\n    1,\n    # t=y,\n)\n"],
  [
    "lines around a commented-out one",
    ["remove t", "remove v"],
    "f(\n    t=x,\n    # c\n    v=2,\n    u=1,\n)\n",
    "f(\n    # c\n    u=1,\n)\n",
  ],
  ["a whole line of two", ["remove t", "remove v"], "f(\n    1,\n    t=x, v=2,\n    u=1,\n)\n", "f(\n    1,\n    u=1,\n)\n"],
  [
    "one of two on a line",
    ["remove v"],
    "f(\n    1,\n    t=x, v=2,  # c\n    u=1,\n)\n",
    "f(\n    1,\n    t=x,  # c\n    u=1,\n)\n",
  ],
  ["the first of two on a line", ["remove t"], "f(\n    t=x, v=2,  # c\n)\n", "f(\n    v=2,  # c\n)\n"],
  ["leading commas", ["remove t"], "f(1\n  , t=x\n  , u=1\n  )\n", "f(1\n  , u=1\n  )\n"],
  ["the last of leading commas", ["remove t"], "f(1\n  , t=x\n  )\n", "f(1\n  )\n"],
  ["several lines of one", ["remove t"], "f(\n    t=x(\n        1,\n    ),\n    u=1,\n)\n", "f(\n    u=1,\n)\n"],
  ["CRLF", ["remove t"], "f(\r\n    1,\r\n    t=x,  # c\r\n)\r\n", "f(\r\n    1,\r\n)\r\n"],
  ["tabs", ["remove t"], "f(\n\t1,\n\tt=x\n)\n", "f(\n\t1\n)\n"],
];

const ADD: Row[] = [
  ["to nothing", ["add v=1"], "f()\n", "f(v=1)\n"],
  ["to nothing on two lines", ["add v=1"], "f(\n)\n", "f(v=1\n)\n"],
  ["where two blanks stand before the equals sign", ["add v=1"], "f(t  = x)\n", "f(t  = x, v  = 1)\n"],
  ["last", ["add v=1"], 'f("a", t=x)\n', 'f("a", t=x, v=1)\n'],
  ["after a positional", ["add v=1"], 'f("a")\n', 'f("a", v=1)\n'],
  ["after a star", ["add v=1"], "f(*a)\n", "f(*a, v=1)\n"],
  ["before a spread", ["add v=1"], 'f("a", **k)\n', 'f("a", v=1, **k)\n'],
  ["before the only spread", ["add v=1"], "f(**k)\n", "f(v=1, **k)\n"],
  ["before a spread on its line", ["add v=1"], 'f("a",\n  **k)\n', 'f("a",\n  v=1,\n  **k)\n'],
  ["before a first spread on its line", ["add v=1"], "f(\n    **k,\n)\n", "f(\n    v=1,\n    **k,\n)\n"],
  ["with a trailing comma", ["add v=1"], 'f("a",)\n', 'f("a", v=1,)\n'],
  ["without blanks", ["add v=1"], 'f("a",t=x)\n', 'f("a",t=x,v=1)\n'],
  ["with blanks around =", ["add v=1"], 'f("a", t = x)\n', 'f("a", t = x, v = 1)\n'],
  ["variant beside the dtype", ["add variant=1 beside t"], 'f("a", t=x, u=1)\n', 'f("a", variant=1, t=x, u=1)\n'],
  ["dtype beside the variant", ["add t=1 beside variant"], 'f("a", variant=x, u=1)\n', 'f("a", variant=x, t=1, u=1)\n'],
  ["two at the end", ["add variant=1", "add t=2"], 'f("a")\n', 'f("a", variant=1, t=2)\n'],
  ["a line", ["add v=1"], 'f(\n    "a",\n    t=x,\n)\n', 'f(\n    "a",\n    t=x,\n    v=1,\n)\n'],
  ["a line without trailing comma", ["add v=1"], 'f(\n    "a",\n    t=x\n)\n', 'f(\n    "a",\n    t=x,\n    v=1\n)\n'],
  ["a line after a comment", ["add v=1"], 'f(\n    "a",\n    t=x,  # c\n)\n', 'f(\n    "a",\n    t=x,  # c\n    v=1,\n)\n'],
  [
    "a line after a comment without comma",
    ["add v=1"],
    'f(\n    "a",\n    t=x  # c\n)\n',
    'f(\n    "a",\n    t=x,  # c\n    v=1\n)\n',
  ],
  ["two lines after a comment", ["add v=1", "add w=2"], "f(\n    t=x  # c\n)\n", "f(\n    t=x,  # c\n    v=1,\n    w=2\n)\n"],
  [
    "a line before a commented one",
    ["add v=1 beside t"],
    "f(\n    t=x,\n    # v=2,\n)\n",
    "f(\n    t=x,\n    v=1,\n    # v=2,\n)\n",
  ],
  ["a line before", ["add variant=1 beside t"], "f(\n  1,\n  t=x,  # c\n)\n", "f(\n  1,\n  variant=1,\n  t=x,  # c\n)\n"],
  ["a line to the only argument", ["add v=1"], 'f(\n    "a"\n)\n', 'f(\n    "a",\n    v=1\n)\n'],
  ["a hanging line", ["add v=1"], 'f("a",\n  t=x)\n', 'f("a",\n  t=x,\n  v=1)\n'],
  ["a hanging line before", ["add variant=1 beside t"], 'f("a",\n  t=x)\n', 'f("a",\n  variant=1,\n  t=x)\n'],
  ["after the first of hanging lines", ["add t=1 beside 0"], 'f("a",\n  u=x)\n', 'f("a",\n  t=1,\n  u=x)\n'],
  ["to a line of two", ["add v=1"], "f(\n    1, t=x,\n)\n", "f(\n    1, t=x, v=1,\n)\n"],
  ["to a line of two with comment", ["add v=1"], "f(\n    1, t=x  # c\n)\n", "f(\n    1, t=x, v=1  # c\n)\n"],
  ["leading commas", ["add v=1"], "f(1\n  , t=x\n  )\n", "f(1\n  , t=x, v=1\n  )\n"],
  ["CRLF", ["add v=1"], "f(\r\n    t=x,  # c\r\n)\r\n", "f(\r\n    t=x,  # c\r\n    v=1,\r\n)\r\n"],
  ["tabs", ["add v=1"], "f(\n\tt=x,\n)\n", "f(\n\tt=x,\n\tv=1,\n)\n"],
];

const TOGETHER: Row[] = [
  ["set and add beside", ["set t=y", "add variant=1 beside t"], "f(1, t=x)\n", "f(1, variant=1, t=y)\n"],
  ["set and add after", ["set variant=y", "add t=1 beside variant"], "f(variant=x)\n", "f(variant=y, t=1)\n"],
  ["set and add on lines", ["set t=y", "add v=1"], "f(\n    t=x  # c\n)\n", "f(\n    t=y,  # c\n    v=1\n)\n"],
  ["remove and add beside it", ["remove t", "add variant=1 beside t"], "f(1, t=x, u=2)\n", "f(1, variant=1, u=2)\n"],
  ["remove the last and add", ["remove t", "add v=1"], "f(1, t=x)\n", "f(1, v=1)\n"],
  ["remove the last line and add", ["remove t", "add v=1"], "f(\n    1,\n    t=x,  # c\n)\n", "f(\n    1,\n    v=1,  # c\n)\n"],
  ["remove one, add elsewhere", ["remove variant", "add t=1"], "f(1, variant=x, u=2)\n", "f(1, u=2, t=1)\n"],
  ["remove the neighbour of an addition", ["remove u", "add t=1 beside variant"], "f(variant=x, u=2)\n", "f(variant=x, t=1)\n"],
  [
    "the same on lines",
    ["remove u", "add t=1 beside variant"],
    "f(\n    variant=x,\n    u=2\n)\n",
    "f(\n    variant=x,\n    t=1\n)\n",
  ],
  [
    "the same with comments",
    ["remove u", "add t=1 beside variant"],
    "f(\n    variant=x,  # a\n    u=2  # b\n)\n",
    "f(\n    variant=x,  # a\n    t=1\n)\n",
  ],
  ["the same hanging", ["remove u", "add t=1 beside 0"], "f(1,\n  u=2)\n", "f(1,\n  t=1)\n"],
  ["remove the neighbour before", ["remove u", "add variant=1 beside t"], "f(u=2, t=x)\n", "f(variant=1, t=x)\n"],
  [
    "remove the neighbour line before",
    ["remove u", "add variant=1 beside t"],
    "f(\n    u=2,\n    t=x,\n)\n",
    "f(\n    variant=1,\n    t=x,\n)\n",
  ],
  [
    "remove two, add two",
    ["remove t", "remove u", "add variant=1 beside t", "add w=2 beside t"],
    "f(1, t=x, u=2)\n",
    "f(1, variant=1, w=2)\n",
  ],
  ["set and remove the same", ["set t=y", "remove t"], "f(1, t=x)\n", "f(1)\n"],
  ["set beside remove", ["set t=y", "remove u"], "f(1, t=x, u=2)\n", "f(1, t=y)\n"],
  [
    "a shared argument of a commented call",
    ["set t=y", "add v=1"],
    "f(\n    # 'old',\n    'new',\n    #t=z,\n    t=x,\n)\n",
    "f(\n    # 'old',\n    'new',\n    #t=z,\n    t=y,\n    v=1,\n)\n",
  ],
];

describe("set", () => {
  test.each(SET)("%s", (_, wishes, before, after) => expect(changed(before, wishes)).toBe(after));
});
describe("remove", () => {
  test.each(REMOVE)("%s", (_, wishes, before, after) => expect(changed(before, wishes)).toBe(after));
});
describe("add", () => {
  test.each(ADD)("%s", (_, wishes, before, after) => expect(changed(before, wishes)).toBe(after));
});
describe("together:", () => {
  test.each(TOGETHER)("%s", (_, wishes, before, after) => expect(changed(before, wishes)).toBe(after));
});
