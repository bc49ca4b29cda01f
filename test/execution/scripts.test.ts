/**
 * Runs every script of `scripts/` with python3 under stand-in torch, diffusers and transformers modules, before and after the rewrite.
 * A rewritten site must end in one dtype (or the map it states) without a recast; all else must happen as before, in the same order.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import type { FileResult, Severity, SourceFile } from "../../src/types.js";
import { outputs, worst } from "../harness/laws.js";
import { changesOf, wordsOf } from "../harness/words.js";
import { finalOf, namesOf, recastsOf, rest, spelled } from "./compare.js";
import { type Script, scripts } from "./script.js";
import { execute, type Trace } from "./trace.js";

interface Outcome {
  readonly results: readonly FileResult[];
  readonly output: readonly SourceFile[];
  readonly before: Trace;
  readonly after: Trace;
}

/** What a header's word allows; `quiet` is anything that a plain run does not show. */
const SEVERITIES: Readonly<Record<string, readonly (Severity | undefined)[]>> = {
  none: [undefined],
  quiet: [undefined, "info"],
  info: ["info"],
  warning: ["warning"],
  error: ["error"],
};

const ALL = scripts();
/** All are executed at once: a python3 for each would take minutes. */
const TRACES = new Map<string, Pick<Outcome, "before" | "after">>();

beforeAll(() => {
  const traces = execute(ALL.flatMap((script) => [script, { ...script, files: rewritten(script).output }]));
  for (const [index, { name }] of ALL.entries()) {
    const [before, after] = traces.slice(2 * index, 2 * index + 2);
    if (before && after) TRACES.set(name, { before, after });
  }
});

function rewritten({ files, options }: Script): Pick<Outcome, "results" | "output"> {
  // Hosts remember a file by its object: a test that runs again must read it again.
  const results = codemod(
    files.map((file) => ({ ...file })),
    options,
  );
  return { results, output: outputs(files, results) };
}

describe("executed before and after", () => {
  for (const script of ALL) {
    test(`${script.rewritten ? "rewrites" : "leaves"} ${script.name.replaceAll("-", " ")}`, () => {
      const traces = TRACES.get(script.name);
      if (!traces) throw new Error("the script did not run");
      const outcome = { ...rewritten(script), ...traces };
      checkFindings(script, outcome);
      if (script.rewritten) checkRewrite(script, outcome);
      else checkLeft(script, outcome);
    });
  }
});

function checkFindings({ header }: Script, { results }: Outcome): void {
  const findings = results.flatMap((result) => result.findings);
  const changes = results.flatMap(({ path, input, output }) => (input === output ? [] : changesOf(path, input, output)));
  expect([wordsOf(results), ...changes].join("\n")).toMatchSnapshot();
  if (header.severity) expect(SEVERITIES[header.severity]).toContain(worst(findings));
  if (header.reason) expect(findings.map(({ reason }) => reason).join("\n")).toContain(header.reason);
}

function checkLeft(script: Script, { output, before }: Outcome): void {
  expect(output).toEqual(script.files);
  expect(before.error).toBe(null);
  if (script.final) expect(before.pipelines.filter(({ inScope }) => inScope).map(finalOf)).toEqual(script.final.map(expected));
}

function checkRewrite(script: Script, { output, before, after }: Outcome): void {
  expect(output).not.toEqual(script.files);
  const raises = script.header.before;
  expect(before.error?.split(":")[0]).toBe(raises);
  expect(after.error).toBe(null);
  const ours = after.pipelines.filter(({ inScope }) => inScope);
  const rewritten = ours.filter((_, index) => script.final?.[index] !== "left");
  expect(rewritten.map(finalOf)).toEqual(
    rewritten.map((pipeline) => expected(script.final?.[ours.indexOf(pipeline)] ?? uniform(finalOf(pipeline)))),
  );
  const site = namesOf(after, rewritten);
  expect(recastsOf(after, site)).toEqual([]);
  const swapped = script.options.swapCheckpoint;
  const now = rest(after, site, swapped, script.follows);
  const was = rest(before, site, swapped, script.follows);
  expect(raises ? now.slice(0, was.length) : now).toEqual(was);
}

function expected(final: string): string {
  return final.includes("=") ? spelled(final.split(/\s+/)) : final;
}

/** Without an expectation of its own a script only asks for one dtype. */
function uniform(found: string): string {
  return found.includes("=") || found === "mixed" ? "one dtype" : found;
}
