/** Version specifiers of diffusers, and the files they stand in. */
import { describe, expect, test } from "vitest";
import type { DiffusersRange } from "../../src/options.js";
import { pinnedDiffusers, rangesInLines, rangesInTable } from "../../src/repo/pins.js";
import { rangeOf } from "../../src/repo/requirement.js";
import { sandbox } from "../cli/sandbox.js";

const from = (major: number, minor: number): DiffusersRange => ({ min: [major, minor] });
const to = (major: number, minor: number): DiffusersRange => ({ max: [major, minor] });
const only = (major: number, minor: number): DiffusersRange => ({ ...from(major, minor), ...to(major, minor) });

const CASES: Readonly<Record<string, DiffusersRange | undefined>> = {
  "==0.32.1": only(0, 32),
  "===0.32.1": only(0, 32),
  "== 0.32.*": only(0, 32),
  "0.32.1": only(0, 32),
  ">=0.33.0.dev0": from(0, 33),
  ">0.32": from(0, 32),
  "<=0.32.2": to(0, 32),
  "<0.33": to(0, 32),
  "<0.33.0": to(0, 32),
  "<0.33.1": to(0, 33),
  "<1": to(0, 999),
  "<1.0": to(0, 999),
  ">=0.30,<0.33": { min: [0, 30], max: [0, 32] },
  ">=0.30, !=0.31.0, <=0.32": { min: [0, 30], max: [0, 32] },
  "(>=0.30,<0.33)": { min: [0, 30], max: [0, 32] },
  "~=0.32.1": only(0, 32),
  "~=0.32": { min: [0, 32], max: [0, 999] },
  "^0.32.1": only(0, 32),
  "^1.2": { min: [1, 2], max: [1, 999] },
  "~0.32.1": only(0, 32),
  "~0.32": only(0, 32),
  "@ git+https://github.com/huggingface/diffusers@v0.32.1": only(0, 32),
  "@ git+https://github.com/huggingface/diffusers.git@v0.33.0-release#egg=diffusers": only(0, 33),
  "@ git+https://github.com/huggingface/diffusers": undefined,
  "@ git+https://github.com/huggingface/diffusers@main": undefined,
  "@ git+https://github.com/huggingface/diffusers@0123abc": undefined,
  "*": undefined,
  "": undefined,
  "!=0.31": undefined,
  "^0.30 || ^0.33": undefined,
  ">=0.34,<0.33": undefined,
};

describe("reads", () => {
  for (const [specifier, range] of Object.entries(CASES)) {
    test(specifier === "" ? "nothing" : specifier, () => expect(rangeOf(specifier)).toEqual(range));
  }
});

test("lines of requirements files and setup.cfg, with extras, markers, comments and hashes", () => {
  const lines = [
    "diffusers[torch]==0.30.0",
    "  Diffusers >= 0.31 ; python_version < '3.12'",
    "diffusers==0.32.1 --hash=sha256:abc \\",
    "install_requires = diffusers~=0.33.0",
    "diffusers-extras==0.1",
    "my-diffusers==0.1",
    "# diffusers==0.1",
    "diffusers",
    "diffusers==0.34.0  # pinned",
  ];
  expect(rangesInLines(lines.join("\r\n"))).toEqual([only(0, 30), from(0, 31), only(0, 32), only(0, 33), only(0, 34)]);
});

test("PEP 621, dependency groups and Poetry tables", () => {
  const ranges = rangesInTable({
    project: { dependencies: ["torch>=2", "diffusers>=0.30"], "optional-dependencies": { gpu: ["diffusers[torch]<0.40"] } },
    "dependency-groups": { dev: ["diffusers!=0.31", { "include-group": "x" }, "diffusers<=0.39"] },
    tool: {
      poetry: {
        dependencies: { diffusers: "^0.32" },
        group: { test: { dependencies: { diffusers: { version: ">=0.31", extras: ["torch"] } } } },
      },
    },
  });
  expect(ranges).toEqual([from(0, 30), to(0, 39), to(0, 39), only(0, 32), from(0, 31)]);
});

test("all files of the folders count together, broken ones not at all", async () => {
  const box = sandbox({
    "requirements.txt": "diffusers>=0.30\n",
    "requirements/gpu.txt": "diffusers<0.36\n",
    "requirements-dev.txt": "diffusers<=0.35.1\n",
    "docs.txt": "diffusers==0.1\n",
    "setup.cfg": "[options]\ninstall_requires =\n    torch\n    diffusers>=0.32\n",
    "pyproject.toml": "broken = [\n",
    "sub/pyproject.toml": '[project]\ndependencies = ["diffusers>=0.33"]\n',
  });
  expect(await pinnedDiffusers([box.dir])).toEqual({ min: [0, 32], max: [0, 35] });
  expect(await pinnedDiffusers([`${box.dir}/sub`, box.dir])).toEqual({ min: [0, 33], max: [0, 35] });
  expect(await pinnedDiffusers([`${box.dir}/nowhere`])).toBeUndefined();
});
