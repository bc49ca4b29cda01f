/** GitLab code quality: fingerprints that stay, severities, places. */
import { beforeAll, expect, test } from "vitest";
import { type Report, RULES } from "../../src/types.js";
import { SEED } from "../cli/seed.js";
import { finding, results } from "../repo/results.js";
import { render } from "./render.js";
import { analysed, everyRule, hardReport, prepareHosts, reportOf } from "./sample.js";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  readonly url: string;
}

async function issuesOf(report: Report): Promise<Issue[]> {
  return JSON.parse(await render("gitlab", report)) as Issue[];
}

beforeAll(prepareHosts);

test("one issue per finding that is not suppressed, in order, with its page", async () => {
  const report = reportOf([...everyRule().files, ...hardReport().files]);
  const shown = report.files.flatMap(({ findings }) => findings.filter(({ suppressed }) => !suppressed));
  const issues = await issuesOf(report);
  expect(issues.map(({ check_name, location }) => [check_name, location.path, location.lines.begin])).toEqual(
    shown.map(({ rule, path, start }) => [rule, path, start.line]),
  );
  expect(new Set(issues.map(({ url }) => url))).toEqual(
    new Set(RULES.map((rule) => `https://docs.example/blob/v1.2.3/docs/rules/${rule}.md`)),
  );
});

test("severities, and why a site was left", async () => {
  const severities = ["error", "warning", "info"] as const;
  const all = severities.map((severity) => finding("a.py", "a.py:1:1", [], { severity, applied: false, reason: "because" }));
  const issues = await issuesOf(reportOf(results({ "a.py": "x\n" }, all)));
  expect(issues.map(({ severity }) => severity)).toEqual(["major", "minor", "info"]);
  expect(issues[0]?.description).toBe("vae is cast to bfloat16 after a float16 load. Left: because");
});

test("no fingerprint twice", async () => {
  const prints = (await issuesOf(reportOf([...everyRule().files, ...hardReport().files]))).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  const same = [1, 2, 3].map(() => finding("a.py", "a.py:1:1", [], { applied: false }));
  const [a, b, c] = await issuesOf(reportOf(results({ "a.py": "x\n" }, same)));
  expect(new Set([a, b, c].map((issue) => issue?.fingerprint)).size).toBe(3);
});

test("fingerprints stay when lines move, and change with line, rule and file", async () => {
  const printsOf = async (path: string, text: string) =>
    (await issuesOf(analysed([{ path, text }]))).map(({ fingerprint }) => fingerprint);
  const before = await printsOf("a.py", SEED);
  expect(before).toHaveLength(2);
  expect(await printsOf("a.py", `"""Moved."""\n\n${SEED}`)).toEqual(before);
  expect(await printsOf("a.py", SEED.replaceAll("\n", "\r\n"))).toEqual(before);
  expect(await printsOf("b.py", SEED)).not.toContain(before[0]);
});
