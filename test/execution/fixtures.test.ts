/**
 * The rewritten fixtures of Python modules, executed like the scripts. Nobody writes expectations for these runs, so they hold less: all
 * but precision happens as before, and where every finding was applied, each SANA pipeline ends in one dtype without a recast.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import type { SourceFile } from "../../src/types.js";
import { type Fixture, fixtures } from "../harness/fixtures.js";
import { optionsOf } from "../harness/sidecar.js";
import { finalOf, namesOf, recastsOf, rest } from "./compare.js";
import { execute, type Job, type Trace } from "./trace.js";

const ALL = fixtures().filter(({ host, unchanged }) => host === "module" && !unchanged);
/** Each file of a fixture as the one that is started, before and after. */
const TRACES = new Map<string, readonly (readonly [Trace, Trace])[]>();

/** Loads that fail as they stand and are mended by the rewrite; the Hub of these runs has every variant. */
const MENDED =
  /^(ValueError: Both|ValueError: You are trying to load the model files of the `variant=|OSError: .* has no files without a variant)/;

beforeAll(() => {
  const starts = ALL.flatMap(({ name, input, output }) => input.map(({ path }) => ({ name, path, input, output })));
  const traces = execute(starts.flatMap(({ path, input, output }) => [job(input, path), job(output, path)]));
  for (const [index, { name }] of starts.entries()) {
    const [before, after] = traces.slice(2 * index, 2 * index + 2);
    if (before && after) TRACES.set(name, [...(TRACES.get(name) ?? []), [before, after]]);
  }
});

function job(files: readonly SourceFile[], entry: string): Job {
  return { files, entry, argv: [], env: { STANDIN_PUBLISHED: "fp16,bf16" } };
}

describe("executed before and after", () => {
  test.each(ALL)("$name", (fixture) => {
    const runs = TRACES.get(fixture.name) ?? [];
    expect(runs.length).toBe(fixture.input.length);
    for (const [before, after] of runs) check(before, after, isWhole(fixture));
  });
});

function check(before: Trace, after: Trace, whole: boolean): void {
  const ours = after.pipelines.filter(({ inScope }) => inScope);
  const site = namesOf(after, ours);
  const was = rest(before, site, true);
  const now = rest(after, site, true);
  const mended = MENDED.test(before.error ?? "");
  expect(mended ? now.slice(0, was.length) : now).toEqual(was);
  expect(after.error).toBe(mended ? null : before.error);
  if (!whole) return;
  expect(recastsOf(after, site)).toEqual([]);
  for (const pipeline of ours) expect(finalOf(pipeline)).toMatch(/^(b?float16)?$/);
}

/** Every site rewritten, to one pair. */
function isWhole({ input, sidecar }: Fixture): boolean {
  const options = optionsOf(sidecar);
  const all = options.select.length === 0 && options.ignore.length === 0 && options.policy === "uniform";
  return all && codemod(input, options).every(({ findings }) => findings.every(({ applied }) => applied));
}
