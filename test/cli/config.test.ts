/** `[tool.sana-codemod]` in pyproject.toml. */
import { describe, expect, test } from "vitest";
import { sandbox } from "./sandbox.js";
import { SEED, SEED_PATCH } from "./seed.js";

const TABLE = "[tool.sana-codemod]\n";
const MAP = 'torch_dtype={"default": torch.bfloat16, "transformer": torch.float16}';

test("options come from the nearest file that has the table, up to the repository", () => {
  const box = sandbox({
    "pyproject.toml": `${TABLE}policy = "upstream"\n`,
    "pkg/pyproject.toml": '[project]\nname = "pkg"\n',
    "pkg/app.py": SEED,
  });
  expect(box.run(["--dry"], { in: "pkg" }).stdout).toContain(`+    ${MAP}`);
});

test("a file above the repository is not looked at", () => {
  const box = sandbox({ "pyproject.toml": `${TABLE}policy = "upstream"\n`, "repo/app.py": SEED }, { git: false });
  box.git("init", "-q", "repo");
  expect(box.run(["--dry"], { in: "repo" }).stdout).toBe(SEED_PATCH);
});

test("the command line wins, also over switches", () => {
  const box = sandbox({
    "pyproject.toml": `${TABLE}target = "bf16"\nunsafe-fixes = true\npolicy = "upstream"\n`,
    "app.py": SEED,
  });
  expect(box.run(["--dry"]).stdout).toContain('+    variant="bf16"');
  expect(box.run(["--dry", "--policy=uniform", "--target", "auto"]).stdout).toBe(SEED_PATCH);
  expect(box.run(["--dry", "--no-unsafe-fixes"]).stdout).toBe("");
});

test("camel case is understood on the command line", () => {
  const box = sandbox({ "app.py": SEED });
  expect(box.run(["--dry", "--target", "bf16", "--unsafeFixes"])).toEqual(
    box.run(["--dry", "--target", "bf16", "--unsafe-fixes"]),
  );
});

test("--config names another file", () => {
  const box = sandbox({
    "conf/sana.toml": `${TABLE}policy = "upstream"\n`,
    "pyproject.toml": `${TABLE}gpu = "t4"\n`,
    "app.py": SEED,
  });
  expect(box.run(["--dry", "--config", "conf/sana.toml"]).stdout).toContain(MAP);
});

test("patterns are relative to the file's folder", () => {
  const box = sandbox({
    "pyproject.toml": `${TABLE}exclude = ["/pkg/vendored/"]\n`,
    "pkg/vendored/app.py": SEED,
    "pkg/app.py": SEED,
  });
  const { stdout } = box.run(["--dry"], { in: "pkg" });
  expect(stdout).toBe(SEED_PATCH);
});

test("format and jobs may stand there", () => {
  const box = sandbox({
    "pyproject.toml": `${TABLE}format = "json"\njobs = 2\nselect = ["recast-after-load"]\n`,
    "app.py": SEED,
  });
  expect(JSON.parse(box.run(["--check"]).stdout)).toMatchObject({ schema: 1, changed_files: ["app.py"] });
});

test("a diffusers pin of the repository decides about dtype maps, and --diffusers wins", () => {
  const box = sandbox({ "requirements.txt": "diffusers==0.32.2\n", "app.py": SEED });
  expect(box.run(["--dry", "--policy", "upstream"])).toMatchObject({ status: 0, stdout: "" });
  expect(box.run(["--dry", "--policy", "upstream", "--diffusers", "0.33.0"]).stdout).toContain(MAP);
});

describe("one clear line for", () => {
  const CASES: readonly (readonly [string, string, string | RegExp])[] = [
    [
      "broken TOML",
      "[tool.sana-codemod\n",
      /^sana-codemod: pyproject\.toml: line 1: .+; fix the file, or name another with --config\n$/,
    ],
    ["broken TOML elsewhere in the file", `[project]\nname = \n${TABLE}`, /^sana-codemod: pyproject\.toml: line 2: /],
    [
      "an unknown key",
      `${TABLE}polcy = "upstream"\n`,
      "pyproject.toml: tool.sana-codemod.polcy is no option; known are target, policy, ",
    ],
    [
      "a run option that has no place there",
      `${TABLE}force = true\n`,
      "pyproject.toml: tool.sana-codemod.force is no option; known are ",
    ],
    [
      "a wrong type",
      `${TABLE}unsafe-fixes = "yes"\n`,
      'pyproject.toml: tool.sana-codemod.unsafe-fixes must be true or false, not "yes"',
    ],
    [
      "a string for a list",
      `${TABLE}select = "recast-after-load"\n`,
      "pyproject.toml: tool.sana-codemod.select must be a list of strings, not ",
    ],
    [
      "a number for a string",
      `${TABLE}diffusers = 0.33\n`,
      "pyproject.toml: tool.sana-codemod.diffusers needs a value: a string, not 0.33",
    ],
    [
      "a value out of range",
      `${TABLE}target = "fp8"\n`,
      'pyproject.toml: tool.sana-codemod.target must be one of auto, fp16, bf16, not "fp8"',
    ],
    ["jobs out of range", `${TABLE}jobs = 0\n`, 'jobs must be a whole number from 1 to 1024, not "0"'],
  ];
  for (const [name, toml, line] of CASES) {
    test(name, () => {
      const box = sandbox({ "pyproject.toml": toml, "app.py": SEED });
      const { status, stdout, stderr } = box.run([]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      if (typeof line === "string") expect(stderr).toContain(`sana-codemod: ${line}`);
      else expect(stderr).toMatch(line);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(box.read("app.py")).toBe(SEED);
    });
  }

  test("a named file without the table", () => {
    const box = sandbox({ "other.toml": "x = 1\n", "app.py": SEED });
    expect(box.run(["--config", "other.toml"])).toMatchObject({
      status: 2,
      stderr: "sana-codemod: other.toml: has no [tool.sana-codemod] table\n",
    });
  });
});
