/** Links of call chains and arguments of `.to(...)`, on one line and on several. */
import { describe, expect, test } from "vitest";
import { removeRecasts } from "../../src/precision/edits/removal.js";
import { parseModule } from "../../src/python/lower.js";
import { applied, type Case, calls, withoutRecasts } from "./harness.js";

const CHAINS: Case[] = [
  ["a link before another", "pipe.vae.to(d).eval()\n", "pipe.vae.eval()\n"],
  ["half before another", "pipe.vae.half().eval()\n", "pipe.vae.eval()\n"],
  ["a link between", "pipe.vae.eval().to(d).train()\n", "pipe.vae.eval().train()\n"],
  ["the last link", "pipe.vae.eval().to(d)\n", "pipe.vae.eval()\n"],
  ["neighbouring links", "pipe.vae.to(d).half().eval()\n", "pipe.vae.eval()\n"],
  ["links apart", 'pipe.vae.to(d).to("cuda").half().eval()\n', 'pipe.vae.to("cuda").eval()\n'],
  ["a link after a device and dtype", 'pipe.vae.to("cuda", d).half().eval()\n', 'pipe.vae.to("cuda").eval()\n'],
  ["a blank before the dot", "x = pipe.vae .to(d)\n", "x = pipe.vae\n"],
  ["parentheses around the object", "x = (pipe.vae).to(d)\n", "x = (pipe.vae)\n"],
  ["parentheses between links", "x = (pipe.vae.to(d)).half()\n", "x = (pipe.vae)\n"],
  ["parentheses around all", "x = (pipe.vae.to(d))\n", "x = (pipe.vae)\n"],
  ["a line of its own", "(pipe.vae\n    .to(d)\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  ["a line of its own with a comment", "(pipe.vae\n    .to(d)  # x\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  ["a comment on the line before", "(pipe.vae  # the VAE\n    .to(d)\n    .eval())\n", "(pipe.vae  # the VAE\n    .eval())\n"],
  ["a comment above about the cast", "(pipe.vae\n    # cast to bf16\n    .to(d)\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  [
    "a comment above on another topic",
    "(pipe.vae\n    # freeze\n    .to(d)\n    .eval())\n",
    "(pipe.vae\n    # freeze\n    .eval())\n",
  ],
  ["two lines of their own", "(pipe.vae\n    .to(d)\n    .half()\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  ["lines apart", "(pipe.vae\n    .to(d)\n    .eval()\n    .half()\n)\n", "(pipe.vae\n    .eval()\n)\n"],
  ["a link over several lines", "(pipe.vae\n    .to(\n        d\n    )\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  ["the last line before a parenthesis", "x = (pipe.vae\n    .to(d))\n", "x = (pipe.vae)\n"],
  ["the last line, parenthesis below", "x = (\n    pipe.vae\n    .to(d)\n)\n", "x = (\n    pipe.vae\n)\n"],
  ["the last line after a comment", "x = (pipe.vae  # c\n    .to(d))\n", "x = (pipe.vae  # c\n    )\n"],
  ["a link that another follows on its line", "(pipe.vae\n    .to(d).eval())\n", "(pipe.vae\n    .eval())\n"],
  ["a link at the end of a line", "(pipe.vae.to(d)\n    .eval())\n", "(pipe.vae\n    .eval())\n"],
  ["backslashes", "x = pipe.vae \\\n    .to(d) \\\n    .eval()\n", "x = pipe.vae \\\n    .eval()\n"],
  ["backslashes after two spaces", "x = pipe.vae  \\\n    .to(d) \\\n    .eval()\n", "x = pipe.vae  \\\n    .eval()\n"],
  ["the last backslash", "x = pipe.vae \\\n    .eval() \\\n    .to(d)\n", "x = pipe.vae \\\n    .eval()\n"],
  ["the last backslash, then a comment", "x = pipe.vae \\\n    .to(d)  # c\ny()\n", "x = pipe.vae  # c\ny()\n"],
  ["backslashes at the end of the text", "x = pipe.vae \\\n    .to(d)", "x = pipe.vae"],
  ["CRLF chains", "(pipe.vae\r\n    .to(d)  # x\r\n    .eval())\r\n", "(pipe.vae\r\n    .eval())\r\n"],
  ["leading dots in a call", "f(pipe.vae\n  .to(d),\n  1)\n", "f(pipe.vae,\n  1)\n"],
];

const ARGUMENTS: Case[] = [
  ["a trailing comma", 'pipe.to("cuda", d,)\n', 'pipe.to("cuda",)\n'],
  ["blanks inside", 'pipe.to( "cuda", d )\n', 'pipe.to( "cuda" )\n'],
  ["no blanks", 'pipe.to("cuda",d)\n', 'pipe.to("cuda")\n'],
  ["the first of two, no blanks", "pipe.to(dtype=d,device=x)\n", "pipe.to(device=x)\n"],
  ["lines of their own", 'pipe.to(\n    "cuda",\n    d,\n)\n', 'pipe.to(\n    "cuda",\n)\n'],
  ["no trailing comma", 'pipe.to(\n    "cuda",\n    d\n)\n', 'pipe.to(\n    "cuda"\n)\n'],
  ["a comment on the removed line", 'pipe.to(\n    "cuda",\n    d,  # bf16\n)\n', 'pipe.to(\n    "cuda",\n)\n'],
  ["a comment on the line that stays", 'pipe.to(\n    "cuda",  # gpu\n    d\n)\n', 'pipe.to(\n    "cuda"  # gpu\n)\n'],
  ["a comment of its own", 'pipe.to(\n    "cuda",\n    # d2,\n    d,\n)\n', 'pipe.to(\n    "cuda",\n    # d2,\n)\n'],
  ["the first line", 'pipe.to(\n    dtype=d,\n    device="cuda",\n)\n', 'pipe.to(\n    device="cuda",\n)\n'],
  ["hanging lines", 'pipe.to("cuda",\n        d)\n', 'pipe.to("cuda")\n'],
  ["hanging lines after a comment", 'pipe.to("cuda",  # c\n        d)\n', 'pipe.to("cuda"  # c\n        )\n'],
  ["the first of hanging lines", 'pipe.to(dtype=d,\n        device="cuda")\n', 'pipe.to(device="cuda")\n'],
  ["both on one inner line", 'pipe.to(\n    "cuda", d\n)\n', 'pipe.to(\n    "cuda"\n)\n'],
];

describe("drops", () => {
  test.each(CHAINS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});
describe("drops an argument with", () => {
  test.each(ARGUMENTS)("%s", (_, before, after) => expect(withoutRecasts(before)).toBe(after));
});

describe("removals as given", () => {
  test("all arguments of `to` go as a link", () => {
    const module = parseModule("x = pipe.to(a, b)\n");
    const [call] = calls(module);
    expect(call && applied(module, removeRecasts(module, [{ call, drop: [0, 1] }]))).toBe("x = pipe\n");
  });
  test("two removals of one call are one", () => {
    const module = parseModule("x = pipe.to(a, b)\n");
    const [call] = calls(module);
    expect(
      call &&
        applied(
          module,
          removeRecasts(
            module,
            [0, 1].map((index) => ({ call, drop: [index] })),
          ),
        ),
    ).toBe("x = pipe\n");
  });
  test("only the given one of a chain goes", () => {
    const module = parseModule("x = pipe.to(a).to(b).to(c)\n");
    const middle = calls(module)[1];
    expect(middle && applied(module, removeRecasts(module, [{ call: middle, drop: "link" }]))).toBe("x = pipe.to(a).to(c)\n");
  });
  test("no removals give no edits", () => {
    expect(removeRecasts(parseModule("x = pipe.to(a)\n"), [])).toEqual([]);
  });
  test("a call that is no link is refused", () => {
    const module = parseModule("half(pipe)\n");
    const [call] = calls(module);
    expect(() => call && removeRecasts(module, [{ call, drop: "link" }])).toThrow(
      new TypeError("only a link of a call chain can be dropped"),
    );
  });
});
