/** `--check` and `--format`: what goes where, and the exit status. */
import { expect, test } from "vitest";
import type { JsonReport } from "../../src/reporters/json.js";
import { splice } from "../../src/splice.js";
import { sandbox } from "./sandbox.js";
import { SEED, SEED_PATCH, SEED_REWRITTEN, UNDECIDED } from "./seed.js";

test("--check prints findings and diffs, writes nothing, and says 1", () => {
  const box = sandbox({ "app.py": SEED });
  const { status, stdout, stderr } = box.run(["--check"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^app\.py:10:1 recast-after-load .+\n {2}note: .+\n/);
  expect(stdout.endsWith(SEED_PATCH)).toBe(true);
  expect(stderr).toContain("1 site would be rewritten in 1 file, none left\n");
  expect(box.read("app.py")).toBe(SEED);
});

test("--check says 1 for a warning, 0 for a clean tree, for suppressed sites and for info", () => {
  const status = (files: Record<string, string>) => sandbox(files).run(["--check"]).status;
  expect(status({ "a.py": UNDECIDED })).toBe(1);
  expect(status({ "a.py": SEED_REWRITTEN })).toBe(0);
  expect(status({ "a.py": `# sana-codemod: ignore-file\n${SEED}` })).toBe(0);
  expect(
    status({
      "a.py": SEED.replace("pipe.text_encoder.to(torch.bfloat16)\n", "").replace(
        "vae.to(torch.bfloat16)",
        "vae.to(torch.float32)",
      ),
    }),
  ).toBe(0);
});

test("a failed file says 2 even when --check found something", () => {
  expect(sandbox({ "a.py": SEED }).run(["--check", "a.py", "missing.py"]).status).toBe(2);
});

test("--dry and --check together: the patch, and the status", () => {
  const { status, stdout } = sandbox({ "app.py": SEED }).run(["--dry", "--check", "--format", "diff"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: SEED_PATCH });
});

test("json stands alone on stdout, and its edits make the output", () => {
  const box = sandbox({ "app.py": SEED });
  const { status, stdout, stderr } = box.run(["--check", "--format", "json"]);
  const report = JSON.parse(stdout) as JsonReport;
  expect(status).toBe(1);
  expect(stderr).not.toContain("recast-after-load");
  expect(report).toMatchObject({
    schema: 1,
    mode: "check",
    tool: { name: "sana-codemod" },
    problems: [],
    changed_files: ["app.py"],
  });
  const [first] = report.findings;
  expect(first).toMatchObject({
    code: "recast-after-load",
    filename: "app.py",
    location: { row: 10, column: 1 },
    site: "app.py:4:8",
  });
  expect(first).toMatchObject({ severity: "error", applicability: "safe", applied: true, suppressed: false, reason: null });
  const lines = SEED.split("\n");
  const offset = ({ row, column }: { row: number; column: number }) =>
    lines.slice(0, row - 1).join("\n").length + (row > 1 ? 1 : 0) + column - 1;
  const edits = (first?.fix?.edits ?? []).map(({ content, location, end_location }) => ({
    start: offset(location),
    end: offset(end_location),
    text: content,
  }));
  expect(splice(SEED, edits)).toBe(SEED_REWRITTEN);
});

test("json names failures, and stays json when nothing was found at all", () => {
  const report = JSON.parse(sandbox({}).run(["--format", "json", "missing.py"]).stdout) as JsonReport;
  expect(report.problems).toEqual([{ filename: "missing.py", level: "error", message: "no such file or directory" }]);
  expect(report.findings).toEqual([]);
});

test("json of a run in place says what was written", () => {
  const box = sandbox({ "app.py": SEED });
  expect(JSON.parse(box.run(["--format=json"]).stdout)).toMatchObject({
    mode: "write",
    stats: { sitesRewritten: 1, filesChanged: 1 },
  });
  expect(box.read("app.py")).toBe(SEED_REWRITTEN);
});

test("--format diff in place prints what was written", () => {
  const box = sandbox({ "app.py": SEED });
  expect(box.run(["--format", "diff"]).stdout).toBe(SEED_PATCH);
  expect(box.read("app.py")).toBe(SEED_REWRITTEN);
});

test("--quiet keeps findings and drops the rest; --statistics counts rules", () => {
  const box = sandbox({ "app.py": SEED });
  const quiet = box.run(["--dry", "--format", "json", "--quiet"]);
  expect(quiet.stderr).toBe("");
  expect(box.run(["--check", "--quiet"]).stdout).not.toContain("note:");
  expect(box.run(["--dry", "--statistics"]).stderr).toMatch(/^ {5}2 {2}recast-after-load \(2 rewritten\)$/m);
});

test("unused suppressions are told", () => {
  const box = sandbox({ "app.py": `${SEED_REWRITTEN}x = 1  # sana-codemod: ignore\n` });
  const { status, stdout } = box.run(["--check"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^app\.py:14:8 unused suppression "# sana-codemod: ignore" suppresses nothing; remove it\n$/);
});

test("suppressed and info findings are shown with --verbose only", () => {
  const box = sandbox({ "app.py": SEED.replaceAll("bfloat16)", "bfloat16)  # sana-codemod: ignore") });
  expect(box.run([]).stdout).toBe("");
  expect(box.run(["--verbose"]).stdout).toContain(" (suppressed)\n");
});

test("--format html writes one page with what is known of the checkpoint", () => {
  const box = sandbox({ "app.py": SEED });
  const { status, stdout } = box.run(["--check", "--format", "html", "--output", "report.html"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  const page = box.read("report.html");
  expect(page).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
  expect(page).toContain("GiB</td>");
  expect(page).toContain("default-src &#39;none&#39;");
  expect(page).not.toMatch(/(?:src|href)="(?!#)/);
});
