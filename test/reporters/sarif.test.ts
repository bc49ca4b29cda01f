/** SARIF: fixes that make the output, and what code scanning reads of the rest. */
import { beforeAll, describe, expect, test } from "vitest";
import { lineHashes } from "../../src/reporters/lineHashes.js";
import type { Report } from "../../src/types.js";
import { RULES } from "../../src/types.js";
import { finding, replace, results } from "../repo/results.js";
import { applySarif, type SarifResult } from "./apply.js";
import { render, VIEW } from "./render.js";
import { analysed, everything, type FixtureReport, fixtureReports, HARD, hardReport, prepareHosts, reportOf } from "./sample.js";

interface Rule {
  readonly id: string;
  readonly helpUri?: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly fullDescription: { readonly text: string };
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly results: readonly SarifResult[];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly level: string }[] },
      ];
    },
  ];
}

async function runOf(report: Report) {
  return (JSON.parse(await render("sarif", report)) as Log).runs[0];
}

beforeAll(prepareHosts);

describe("fixes make the output", () => {
  test("of every fixture", async () => {
    const all = fixtureReports().filter(({ fixture }) => !fixture.unchanged);
    for (const one of all) await expectOutput(one);
    expect(all.length).toBeGreaterThan(300);
  });

  async function expectOutput({ fixture, report }: FixtureReport) {
    const fixes = (await runOf(report)).results.flatMap((result) => result.fixes ?? []);
    for (const [index, { path, text }] of fixture.input.entries())
      expect(applySarif(text, path, fixes), `${fixture.host}/${fixture.name}: ${path}`).toBe(fixture.output[index]?.text);
  }

  test("of texts with byte order marks, CRLF, astral characters and casts on the last line", async () => {
    const report = hardReport();
    const fixes = (await runOf(report)).results.flatMap((result) => result.fixes ?? []);
    for (const { path, input, output } of report.files) expect(applySarif(input, path, fixes), path).toBe(output);
    expect(report.files.filter(({ input, output }) => input !== output)).toHaveLength(Object.keys(HARD).length - 2);
  });

  test("a deletion has insertedContent, and is empty", async () => {
    const [result] = (await runOf(analysed([{ path: "a.py", text: HARD["hard/last-line.py"] ?? "" }]))).results;
    expect(result?.fixes?.[0].artifactChanges[0]?.replacements.map(({ insertedContent }) => insertedContent)).toEqual([
      { text: "" },
    ]);
  });

  test("what is left, suppressed, or needs --unsafe-fixes offers none", async () => {
    const report = everything();
    const findings = report.files.flatMap((file) => file.findings);
    const { results: all } = await runOf(report);
    expect(all.map((result) => result.fixes !== undefined)).toEqual(
      findings.map(({ applied, edits }) => applied && edits.length > 0),
    );
  });
});

test("results stand in the report's order, at its places, with GitHub's line hash", async () => {
  const report = everything();
  const { results: all } = await runOf(report);
  const expected = report.files.flatMap(({ input, findings }) => {
    const hashes = lineHashes(input);
    const shift = (line: number) => (line === 1 && input.startsWith("\uFEFF") ? 1 : 0);
    return findings.map(({ path, start, end, rule }) => ({
      ruleId: rule,
      uri: path,
      region: {
        startLine: start.line,
        startColumn: start.column - shift(start.line),
        endLine: end.line,
        endColumn: end.column - shift(end.line),
      },
      hash: hashes[start.line - 1],
    }));
  });
  const found = all.map(({ ruleId, ruleIndex, locations: [{ physicalLocation }], partialFingerprints }) => {
    expect(RULES[ruleIndex]).toBe(ruleId);
    const uri = decodeURIComponent(physicalLocation.artifactLocation.uri);
    return { ruleId, uri, region: physicalLocation.region, hash: partialFingerprints.primaryLocationLineHash };
  });
  expect(found).toEqual(expected);
});

test("paths are URIs", async () => {
  const uris = (await runOf(hardReport())).results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
  expect(uris).toContain("hard/astral%20%F0%9F%8E%A8.py");
  expect(uris).toContain("hard/q%22%2C%3A%25%5C%250A.py");
});

test("suppressions are said of every result: in the source, or none", async () => {
  const report = everything();
  const kinds = (await runOf(report)).results.map(({ suppressions }) => suppressions.map(({ kind }) => kind));
  expect(kinds).toEqual(
    report.files.flatMap(({ findings }) => findings.map(({ suppressed }) => (suppressed ? ["inSource"] : []))),
  );
});

test("related locations are the load and the site's other findings, also in other files", async () => {
  const a = "load(x)\ncast(x)\n";
  const edits = [replace("a.py", a, "cast(x)\n", "")];
  const at = (line: number, start: number) => ({
    start: { line, column: 1 },
    end: { line, column: 8 },
    range: { start, end: start + 7 },
  });
  const report = reportOf(
    results({ "a.py": a, "b.py": "cast(x)\n" }, [
      finding("a.py", "a.py:1:1", edits, at(2, 8)),
      finding("b.py", "a.py:1:1", edits, at(1, 0)),
    ]),
  );
  const [first, second] = (await runOf(report)).results;
  const places = (result: SarifResult | undefined) =>
    result?.relatedLocations?.map(({ id, physicalLocation: { artifactLocation, region } }) => [
      id,
      artifactLocation.uri,
      region.startLine,
    ]);
  expect(places(first)).toEqual([
    [0, "a.py", 1],
    [1, "b.py", 1],
  ]);
  expect(places(second)).toEqual([
    [0, "a.py", 1],
    [1, "a.py", 2],
  ]);
});

test("a site with thousands of findings stays small", async () => {
  const all = Array.from({ length: 5_000 }, (_, index) =>
    finding("a.py", "a.py:1:1", [], {
      applied: false,
      range: { start: index, end: index + 1 },
      start: { line: 1, column: index + 1 },
    }),
  );
  const report = reportOf(results({ "a.py": "x".repeat(5_001) }, all));
  const { results: found } = await runOf(report);
  expect(found).toHaveLength(5_000);
  expect(Math.max(...found.map(({ relatedLocations = [] }) => relatedLocations.length))).toBe(20);
});

describe("rules", () => {
  test("have their whole page, with links that lead somewhere", async () => {
    const { rules } = (await runOf(reportOf([]))).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...RULES]);
    for (const { id, help, helpUri, fullDescription } of rules) {
      expect(helpUri).toBe(`https://docs.example/blob/v1.2.3/docs/rules/${id}.md`);
      expect(help.markdown).toContain("## Safety");
      expect(help.markdown).not.toMatch(/\]\((?!https:)/);
      expect(help.text).not.toMatch(/\]\(/);
      expect(fullDescription.text).toMatch(/^[A-Z][^#\n]+$/);
    }
    const page = rules.find(({ id }) => id === "recast-after-load")?.help.markdown;
    expect(page).toContain("(https://docs.example/blob/v1.2.3/docs/precision.md)");
  });

  test("link inside a package URL, too, and go without an address that is none", async () => {
    const rule = VIEW.guide?.rule("recast-after-load");
    const rulesWith = async (url: string) => {
      const guide = {
        home: url,
        rule: () => ({ summary: "s", severity: "error" as const, markdown: rule?.markdown ?? "", url }),
      };
      return (JSON.parse(await render("sarif", reportOf([]), { guide })) as Log).runs[0].tool.driver.rules[0];
    };
    expect((await rulesWith("pkg:npm/a@1.0.0#docs/rules/x.md"))?.help.markdown).toContain("(pkg:npm/a@1.0.0#docs/precision.md)");
    expect(await rulesWith("docs/rules/x.md")).not.toHaveProperty("helpUri");
  });
});

test("messages say why a site was left, and read as no placeholder or link", async () => {
  const left = finding("a.py", "a.py:1:1", [], { applied: false, message: 'load {"default": x}', reason: "see [0](1)" });
  const [result] = (await runOf(reportOf(results({ "a.py": "x\n" }, [left])))).results;
  expect(result?.message.text).toBe('load {{"default": x}}. Left: see [0] (1)');
});

test("failures make the run unsuccessful; notes do not", async () => {
  const { executionSuccessful, toolExecutionNotifications } = (await runOf(everything())).invocations[0];
  expect(executionSuccessful).toBe(false);
  expect(toolExecutionNotifications.map(({ level }) => level)).toEqual(expect.arrayContaining(["error", "note"]));
  expect((await runOf(hardReport())).invocations[0].executionSuccessful).toBe(true);
});
