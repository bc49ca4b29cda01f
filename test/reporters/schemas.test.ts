/** Each format against its schema, on a report with every rule and everything that is hard to write down. */
import { beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/reporters/index.js";
import { type Report, RULES } from "../../src/types.js";
import { render } from "./render.js";
import { everything, prepareHosts, reportOf } from "./sample.js";
import { foreignSchema, reportSchema, schemaRules } from "./validators.js";

let all: Report;
const NONE = reportOf([]);

beforeAll(async () => {
  await prepareHosts();
  all = everything();
});

test("the report has every rule, all that can become of a site, and hard texts", () => {
  const findings = all.files.flatMap((file) => file.findings);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(RULES));
  expect(findings.some(({ suppressed }) => suppressed)).toBe(true);
  expect(findings.some(({ applied, applicability }) => !applied && applicability === "unsafe")).toBe(true);
  expect(findings.some(({ severity }) => severity === "warning")).toBe(true);
  expect(findings.some(({ severity }) => severity === "info")).toBe(true);
  expect(all.files.some(({ path, input, output }) => path.endsWith(".ipynb") && input !== output)).toBe(true);
  expect(all.files.some(({ input, output }) => input.includes("\r\n") && input !== output)).toBe(true);
  expect(all.files.some(({ unusedSuppressions }) => unusedSuppressions.length > 0)).toBe(true);
});

describe("sarif", () => {
  const validate = foreignSchema("sarif-2.1.0");

  test.each(["check", "dry", "write"] as const)("is valid SARIF 2.1.0 under --%s", async (mode) => {
    expect(validate(JSON.parse(await render("sarif", all, { mode })))).toEqual([]);
  });

  test("is valid for a run without files", async () => {
    expect(validate(JSON.parse(await render("sarif", NONE)))).toEqual([]);
  });

  test("the schema finds what is wrong", async () => {
    const text = await render("sarif", all);
    expect(validate(JSON.parse(text.replace('"startLine": 10', '"startLine": 0')))).not.toEqual([]);
    expect(validate(JSON.parse(text.replaceAll('"utf16CodeUnits"', '"bytes"')))).not.toEqual([]);
    expect(validate(JSON.parse(text.replace('"inSource"', '"comment"')))).not.toEqual([]);
  });
});

describe("rdjson", () => {
  const validate = foreignSchema("rdjson");

  test("is a valid DiagnosticResult", async () => {
    expect(validate(JSON.parse(await render("rdjson", all)))).toEqual([]);
    expect(validate(JSON.parse(await render("rdjson", NONE)))).toEqual([]);
  });

  test("rdjsonl says the same, line by line", async () => {
    const whole = JSON.parse(await render("rdjson", all)) as { source: object; diagnostics: object[] };
    const lines = (await render("rdjsonl", all)).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(whole.diagnostics.map((one) => ({ ...one, source: whole.source })));
    expect(validate({ diagnostics: lines.map((line) => JSON.parse(line)) })).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(64 * 1024);
    expect(await render("rdjsonl", NONE)).toBe("");
  });

  test("the schema finds what is wrong", async () => {
    const text = await render("rdjson", all);
    expect(validate(JSON.parse(text.replace('"ERROR"', '"error"')))).not.toEqual([]);
    expect(validate(JSON.parse(text.replace(/"line": \d+/, '"line": "10"')))).not.toEqual([]);
  });
});

describe("gitlab", () => {
  const validate = foreignSchema("gitlab-code-quality");

  test("is a valid code quality report", async () => {
    expect(validate(JSON.parse(await render("gitlab", all)))).toEqual([]);
    expect(JSON.parse(await render("gitlab", NONE))).toEqual([]);
  });

  test("the schema finds what is wrong", async () => {
    const text = await render("gitlab", all);
    expect(validate(JSON.parse(text.replace('"major"', '"error"')))).not.toEqual([]);
    expect(validate(JSON.parse(text.replace('"path": "', '"path": "./')))).not.toEqual([]);
  });
});

describe("json", () => {
  test("is what the published schema says, and nothing more", async () => {
    const validate = reportSchema({ closed: true });
    for (const mode of ["check", "dry", "write"] as const) {
      expect(validate(JSON.parse(await render("json", all, { mode })))).toEqual([]);
    }
    expect(validate(JSON.parse(await render("json", NONE)))).toEqual([]);
  });

  test("the published schema lets fields be added, and finds what is wrong", async () => {
    const validate = reportSchema({ closed: false });
    const report = JSON.parse(await render("json", all)) as { findings: object[] };
    expect(validate({ ...report, more: 1, findings: report.findings.map((one) => ({ ...one, more: 1 })) })).toEqual([]);
    expect(validate({ ...report, schema: 2 })).not.toEqual([]);
    expect(validate({ ...report, findings: [{ ...report.findings[0], code: "no-such-rule" }] })).not.toEqual([]);
    expect(validate({ ...report, findings: [{ ...report.findings[0], reason: undefined }] })).not.toEqual([]);
  });

  test("the published schema names the rules there are", async () => {
    const text = JSON.stringify(schemaRules());
    expect(text).toBe(JSON.stringify(RULES));
  });
});

test.each(Object.keys(FORMATS))("%s is the same twice, and ends in a line end", async (format) => {
  const first = await render(format, all);
  expect(await render(format, all)).toBe(first);
  expect(first.endsWith("\n")).toBe(true);
});
