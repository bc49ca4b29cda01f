/** Every fixture under `__testfixtures__`, and the laws that hold for all of them. */
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../src/codemod.js";
import { HOSTS } from "../src/hosts/index.js";
import type { FileResult, Finding, SourceFile } from "../src/types.js";
import { type Fixture, fixtures } from "./harness/fixtures.js";
import { byPath, fromEdits, outputs, rulesOf, worst } from "./harness/laws.js";
import { optionsOf } from "./harness/sidecar.js";
import { wordsOf } from "./harness/words.js";

const ALL = fixtures();

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

for (const host of new Set(ALL.map((fixture) => fixture.host))) {
  describe(host, () => {
    for (const fixture of ALL.filter((one) => one.host === host)) {
      test(`handles ${fixture.name.replaceAll("-", " ")}`, () => check(fixture));
    }
  });
}

function check(fixture: Fixture): void {
  const options = optionsOf(fixture.sidecar);
  const results = codemod(anew(fixture.input), options);
  expect(problems(results)).toEqual([]);
  expect(byPath(outputs(fixture.input, results))).toEqual(byPath(fixture.output));
  expect(byPath(fromEdits(fixture.input, results))).toEqual(byPath(fixture.output));
  expect(wordsOf(results)).toMatchSnapshot();
  expect(byPath(outputs(fixture.output, codemod(anew(fixture.output), options)))).toEqual(byPath(fixture.output));
  checkFindings(
    fixture,
    results.flatMap(({ findings }) => findings),
  );
}

/** What hosts remember of a file they remember by its object: a test that runs again must read it again. */
const anew = (files: readonly SourceFile[]): SourceFile[] => files.map((file) => ({ ...file }));

function checkFindings(fixture: Fixture, findings: readonly Finding[]): void {
  const { sidecar } = fixture;
  for (const finding of findings) checkReason(finding);
  if (sidecar?.rules) expect(rulesOf(findings)).toEqual([...sidecar.rules].sort());
  if (sidecar?.reason) expect(findings.map(({ reason = "" }) => reason).join("\n")).toContain(sidecar.reason);
  if (sidecar?.note) expect(findings.flatMap(({ notes }) => notes).join("\n")).toContain(sidecar.note);
  if (sidecar?.applicability) expect(findings.map(({ applicability }) => applicability)).toContain(sidecar.applicability);
  if (sidecar?.severity) expect(worst(findings)).toBe(sidecar.severity);
  if (fixture.unchanged && !sidecar) expect(["info", undefined]).toContain(worst(findings));
  if (!fixture.unchanged) expect(findings.some(({ applied }) => applied)).toBe(true);
}

/** What is left says why; what is applied does not pretend to be left. */
function checkReason({ applied, severity, suppressed, reason, message }: Finding): void {
  if (applied) expect(reason, message).toBeUndefined();
  else if (severity !== "info" && !suppressed) expect(reason, message).toMatch(/\S/);
}

function problems(results: readonly FileResult[]): (string | undefined)[] {
  return results.filter(({ problem }) => problem?.level === "error").map(({ problem }) => problem?.message);
}

test("the harness tells a changed byte apart", () => {
  const files: SourceFile[] = [{ path: "a.py", text: "\uFEFFx = 1\r\n" }];
  expect(byPath(files)).not.toEqual(byPath([{ path: "a.py", text: "x = 1\r\n" }]));
  expect(byPath(outputs(files, []))).toEqual(byPath(files));
});
