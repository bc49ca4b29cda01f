/**
 * Every fixture of several files once more, as a repository on disk. There only files that mention SANA are candidates, and all others
 * must be found by following names: the outcome may not depend on which files were given.
 */
import { describe, expect, test } from "vitest";
import type { Request } from "../../src/repo/request.js";
import { run } from "../../src/repo/run.js";
import { sandbox } from "../cli/sandbox.js";
import { type Fixture, fixtures } from "../harness/fixtures.js";
import { byPath, outputs, rulesOf, worst } from "../harness/laws.js";
import { optionsOf } from "../harness/sidecar.js";

const FOLDERS = fixtures().filter(({ input }) => input.length > 1);

test("there are fixtures of several files", () => {
  expect(FOLDERS.length).toBeGreaterThan(100);
});

describe("in a repository on disk", () => {
  for (const fixture of FOLDERS) test(`handles ${fixture.name.replaceAll("-", " ")}`, () => check(fixture));
});

async function check({ input, output, sidecar }: Fixture): Promise<void> {
  const box = sandbox(byPath(input), { git: false });
  box.git("init", "-q");
  const report = await run(request(box.dir, optionsOf(sidecar)));
  expect(report.failures).toEqual([]);
  expect(byPath(outputs(input, report.files))).toEqual(byPath(output));
  const findings = report.files.flatMap((file) => file.findings);
  if (sidecar?.rules) expect(rulesOf(findings)).toEqual([...sidecar.rules].sort());
  if (sidecar?.reason) expect(findings.map(({ reason = "" }) => reason).join("\n")).toContain(sidecar.reason);
  if (sidecar?.severity) expect(worst(findings)).toBe(sidecar.severity);
}

function request(cwd: string, options: Request["options"]): Request {
  return {
    cwd,
    paths: ["."],
    include: undefined,
    exclude: undefined,
    ignoreFiles: true,
    options,
    write: false,
    force: true,
    jobs: 1,
    version: "0",
  };
}
