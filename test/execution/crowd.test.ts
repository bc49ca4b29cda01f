/** Modules that more files use than are followed: what these do is not known, so nothing that they may count on is changed. */
import { describe, expect, test } from "vitest";
import { codemod, type Surroundings } from "../../src/codemod.js";
import { DEFAULTS } from "../../src/options.js";
import type { SourceFile } from "../../src/types.js";
import { outputs } from "../harness/laws.js";

const USERS = 30;

const users = (lines: readonly string[]): SourceFile[] =>
  Array.from({ length: USERS }, (_, index) => ({ path: `user${index}.py`, text: `${lines.join("\n")}\n` }));

const around = (files: readonly SourceFile[]): Surroundings => ({
  read: (path) => files.find((file) => file.path === path),
  mentioning: () => files,
});

const LOAD = 'SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=';

describe("a module that many files use", () => {
  test("keeps its constant; the load gets a dtype of its own", () => {
    const config = { path: "config.py", text: "import torch\n\nDTYPE = torch.bfloat16\n" };
    const ours = { path: "ours.py", text: `from diffusers import SanaPipeline\n\nfrom config import DTYPE\n\n${LOAD}DTYPE)\n` };
    const theirs = users([
      "from diffusers import FluxPipeline",
      "from config import DTYPE",
      "pipe = FluxPipeline.from_pretrained('a', torch_dtype=DTYPE)",
    ]);
    const input = [config, ours, ...theirs];
    const output = outputs(input, codemod(input, DEFAULTS));
    expect(output.filter(({ path }) => path !== "ours.py")).toEqual([config, ...theirs]);
    expect(output.find(({ path }) => path === "ours.py")?.text).toContain(`${LOAD}torch.float16)`);
  });

  test("keeps a pipeline that one of them may cast", () => {
    const ours = {
      path: "ours.py",
      text: `import torch\nfrom diffusers import SanaPipeline\n\n\ndef load():\n    return ${LOAD}torch.bfloat16)\n`,
    };
    const theirs = users(["import torch", "from ours import load", "load().vae.to(torch.bfloat16)"]);
    const results = codemod([ours], DEFAULTS, around(theirs));
    expect(outputs([ours], results)).toEqual([ours]);
    expect(results.flatMap(({ findings }) => findings.map(({ reason }) => reason)).join()).toContain(
      "more files use this pipeline",
    );
  });
});

describe("a pipeline that many files can reach is kept", () => {
  const MODULE = "import torch\nfrom diffusers import SanaPipeline\n\n";
  const ways: readonly (readonly [name: string, text: string, get: string])[] = [
    ["by a table", `${MODULE}PIPES = {"a": ${LOAD}torch.bfloat16)}\n`, "PIPES"],
    ["by a list in a table", `${MODULE}PIPES = {"a": [${LOAD}torch.bfloat16)]}\n`, "PIPES"],
    ["by an attribute of a class", `${MODULE}class Held:\n    pipe = ${LOAD}torch.bfloat16)\n`, "Held"],
    [
      "by an attribute of an instance",
      `${MODULE}class Held:\n    def __init__(self):\n        self.pipe = ${LOAD}torch.bfloat16)\n\n\nHELD = Held()\n`,
      "HELD",
    ],
    ["by a generator", `${MODULE}def pipes():\n    yield ${LOAD}torch.bfloat16)\n`, "pipes"],
    ["not at all", `${MODULE}def run():\n    pipe = ${LOAD}torch.bfloat16)\n    pipe("a tree")\n`, "run"],
  ];
  test.each(ways)("%s", (name, text, get) => {
    const ours = { path: "ours.py", text };
    const theirs = users([`from ours import ${get}`, `print(${get})`]);
    const results = codemod([ours], DEFAULTS, around(theirs));
    const [output] = outputs([ours], results);
    expect(output?.text === text).toBe(name !== "not at all");
  });

  test("when a module of many users casts it", () => {
    const ours = { path: "ours.py", text: "import torch\n\n\ndef cast(pipe):\n    pipe.vae.to(torch.bfloat16)\n" };
    const main = { path: "main.py", text: `${MODULE}from ours import cast\n\npipe = ${LOAD}torch.float16)\ncast(pipe)\n` };
    const theirs = users(["from ours import cast", "cast(1)"]);
    const results = codemod([main, ours, ...theirs], DEFAULTS);
    expect(outputs([main, ours], results)).toEqual([main, ours]);
    expect(results.flatMap(({ findings }) => findings.map(({ reason }) => reason)).join()).toContain("more files use");
  });
});
