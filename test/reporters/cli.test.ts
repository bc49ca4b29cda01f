/** Formats on the command line: where they go, the job summary, and the links to the rule pages. */
import { readFileSync } from "node:fs";
import pc from "picocolors";
import { describe, expect, test } from "vitest";
import { addressIn } from "../../bin/package.js";
import { FORMATS } from "../../src/reporters/index.js";
import { sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { finding, results } from "../repo/results.js";
import { render } from "./render.js";
import { reportOf } from "./sample.js";
import { foreignSchema } from "./validators.js";

const NO_SUMMARY = { env: { GITHUB_STEP_SUMMARY: "" } };

test.each(Object.keys(FORMATS))("%s goes to stdout, or with --output to the file, and says 1", (format) => {
  const box = sandbox({ "app.py": SEED });
  const printed = box.run(["--check", "--format", format], NO_SUMMARY);
  const written = box.run(["--check", "--format", format, "-o", "report"], NO_SUMMARY);
  expect(printed.status).toBe(1);
  expect(written).toMatchObject({ status: 1, stdout: "" });
  expect(box.read("report")).toBe(printed.stdout);
  expect(printed.stdout).not.toBe("");
});

test("an unknown format is named with those there are", () => {
  const { status, stderr } = sandbox({ "app.py": SEED }).run(["--format", "xml"]);
  expect(status).toBe(2);
  for (const format of Object.keys(FORMATS)) expect(stderr).toContain(format);
});

test("SARIF has the rule pages of the package", () => {
  const { stdout } = sandbox({ "app.py": SEED }).run(["--check", "--format", "sarif"]);
  const log = JSON.parse(stdout) as {
    runs: [{ tool: { driver: { rules: { helpUri: string; help: { markdown: string } }[] } } }];
  };
  expect(foreignSchema("sarif-2.1.0")(log)).toEqual([]);
  for (const { helpUri, help } of log.runs[0].tool.driver.rules) {
    expect(helpUri).toMatch(/^(https:|pkg:npm\/sana-codemod@)/);
    expect(help.markdown).toContain("## Safety");
  }
});

test("--stdin-filename with a format prints the report, not the source", () => {
  const box = sandbox({}, { git: false });
  const { stdout } = box.run(["--stdin-filename", "app.py", "--format", "rdjson"], { input: SEED });
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ location: { path: "app.py" } }, {}] });
});

describe("the job summary", () => {
  test("is added to the file that the runner names, by --format github only", () => {
    const box = sandbox({ "app.py": SEED, "summary.md": "before\n" });
    const env = { GITHUB_STEP_SUMMARY: `${box.dir}/summary.md` };
    box.run(["--check", "--format", "json"], { env });
    expect(box.read("summary.md")).toBe("before\n");
    expect(box.run(["--check", "--format", "github"], { env }).status).toBe(1);
    expect(box.read("summary.md")).toMatch(/^before\n## \[sana-codemod\]\([^)]+\): one variant/);
    expect(box.read("summary.md")).toContain("-pipe.vae.to(torch.bfloat16)\n");
  });

  test("that cannot be written is an error", () => {
    const box = sandbox({ "app.py": SEED });
    const { status, stderr } = box.run(["--format", "github", "--check"], { env: { GITHUB_STEP_SUMMARY: `${box.dir}/no/file` } });
    expect(status).toBe(2);
    expect(stderr).toContain(`sana-codemod: GITHUB_STEP_SUMMARY ${box.dir}/no/file: cannot be written`);
  });
});

test("a clean tree: empty reports that are still of their format", () => {
  const box = sandbox({ "app.py": SEED_REWRITTEN });
  const run = (format: string) => box.run(["--check", "--format", format], NO_SUMMARY);
  expect(JSON.parse(run("gitlab").stdout)).toEqual([]);
  expect(JSON.parse(run("rdjson").stdout)).toMatchObject({ diagnostics: [] });
  expect(JSON.parse(run("sarif").stdout)).toMatchObject({ runs: [{ results: [] }] });
  expect(run("github")).toMatchObject({ status: 0, stdout: "" });
  expect(run("rdjsonl").stdout).toBe("");
  expect(run("markdown").stdout).toContain("**0 sites to rewrite** in 0 files.");
});

describe("addresses of documents", () => {
  const manifest = { name: "sana-codemod", version: "1.2.3" };

  test.each(["git+https://code.example/o/r.git", "https://code.example/o/r", { url: "git+https://code.example/o/r.git" }])(
    "lie in the repository %j",
    (repository) => {
      const address = addressIn({ ...manifest, repository }, "docs/rules/x.md");
      expect(address).toBe("https://code.example/o/r/blob/v1.2.3/docs/rules/x.md");
    },
  );

  test("are package URLs without one", () => {
    expect(addressIn(manifest, "docs/rules/x.md")).toBe("pkg:npm/sana-codemod@1.2.3#docs/rules/x.md");
  });

  test("are made of what package.json says", () => {
    const own = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as typeof manifest;
    const { stdout } = sandbox({ "app.py": SEED }).run(["--check", "--format", "json"]);
    const { findings } = JSON.parse(stdout) as { findings: { url: string }[] };
    expect(findings[0]?.url).toBe(addressIn(own, "docs/rules/recast-after-load.md"));
  });
});

test("text links the rule's page on a terminal in colours, and is plain otherwise", async () => {
  const report = reportOf(results({ "a.py": "x\n" }, [finding("a.py", "a.py:1:1", [], { applied: false })]));
  const colored = await render("text", report, { colors: pc.createColors(true) });
  expect(colored).toContain("\u001b]8;;https://docs.example/blob/v1.2.3/docs/rules/recast-after-load.md\u001b\\");
  expect(await render("text", report)).not.toContain("\u001b");
});
