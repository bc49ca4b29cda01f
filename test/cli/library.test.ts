/** `import { transform, scan } from "sana-codemod"`, and the transform module without jscodeshift. */
import { expect, test } from "vitest";
import { scan, transform } from "../../src/index.js";
import jscodeshiftTransform from "../../transforms/sana-precision.js";
import { SEED, SEED_REWRITTEN, UNDECIDED } from "./seed.js";

test("transform gives the output and what was found", () => {
  const { output, findings } = transform(SEED);
  expect(output).toBe(SEED_REWRITTEN);
  expect(findings.map(({ path, rule, applied }) => [path, rule, applied])).toEqual([
    ["input.py", "recast-after-load", true],
    ["input.py", "recast-after-load", true],
  ]);
});

test("transform takes options and the name of the source", () => {
  const { output, findings } = transform(SEED, { target: "bf16", unsafeFixes: true, path: "pkg/app.py" });
  expect(output).toContain('variant="bf16",\n    torch_dtype=torch.bfloat16,');
  expect(findings[0]?.path).toBe("pkg/app.py");
});

test("scan gives the findings alone", () => {
  expect(scan(SEED)).toEqual(transform(SEED).findings);
  expect(scan(UNDECIDED)[0]).toMatchObject({ severity: "warning", applied: false, reason: expect.stringMatching(/\S/) });
  expect(scan("print('hello')\n")).toEqual([]);
});

test("invalid Python comes back as it is", () => {
  expect(transform("def broken(:\n")).toEqual({ output: "def broken(:\n", findings: [] });
});

test("the transform module returns undefined when nothing changes", () => {
  const run = (source: string, options = {}) => jscodeshiftTransform({ path: "a.py", source }, {}, options);
  expect(run(SEED)).toBe(SEED_REWRITTEN);
  expect(run(SEED_REWRITTEN)).toBeUndefined();
  expect(run(SEED, { diffusers: 0.4, policy: "upstream" })).toContain('"transformer": torch.float16');
  expect(() => run(SEED, { select: ["nope"] })).toThrow("--select must be among recast-after-load");
});
