/** What must hold for every rewrite, whatever the fixture. */
import { hostFor } from "../../src/hosts/index.js";
import { splice } from "../../src/splice.js";
import type { FileResult, Finding, Severity, SourceFile } from "../../src/types.js";
import type { Fixture } from "./fixtures.js";
import { syntaxErrors } from "./python.js";

/** Path to text, for a readable comparison of several files. */
export function byPath(files: readonly SourceFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The files after a run; those it says nothing of stay as they were. */
export function outputs(input: readonly SourceFile[], results: readonly FileResult[]): SourceFile[] {
  return input.map(({ path, text }) => ({ path, text: results.find((result) => result.path === path)?.output ?? text }));
}

/** The files put together from the applied findings' edits alone: no byte outside an edit can differ from the input then. */
export function fromEdits(input: readonly SourceFile[], results: readonly FileResult[]): SourceFile[] {
  const edits = results.flatMap(({ findings }) => findings.filter(({ applied }) => applied).flatMap((finding) => finding.edits));
  return input.map(({ path, text }) => ({
    path,
    text: splice(
      text,
      edits.filter((edit) => edit.path === path),
    ),
  }));
}

export function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The highest severity among findings that no comment suppresses. */
export function worst(findings: readonly Finding[]): Severity | undefined {
  return ORDER.find((severity) => findings.some((finding) => finding.severity === severity && !finding.suppressed));
}

/** Fixtures whose input is valid to CPython while their output is not, with CPython's words. */
export function brokenByRewrite(fixtures: readonly Fixture[]): Map<string, string> {
  const rewritten = fixtures.filter(({ unchanged }) => !unchanged);
  const before = problemsOf(rewritten, "input");
  const after = problemsOf(rewritten, "output");
  const broken = rewritten.flatMap(({ host, name }, index) => {
    const problem = before[index] === undefined ? after[index] : undefined;
    return problem === undefined ? [] : [[`${host}/${name}`, problem] as const];
  });
  return new Map(broken);
}

/** The first syntax error of each fixture's Python. */
function problemsOf(fixtures: readonly Fixture[], side: "input" | "output"): (string | undefined)[] {
  const texts = fixtures.flatMap((fixture, owner) => fixture[side].flatMap(pythonOf).map((text) => ({ owner, text })));
  const found = syntaxErrors(texts.map(({ text }) => text));
  return fixtures.map(
    (_, owner) => found.find((problem, index) => problem !== null && texts[index]?.owner === owner) ?? undefined,
  );
}

function pythonOf(file: SourceFile): string[] {
  const read = hostFor(file.path)?.read(file);
  return read && "regions" in read ? read.regions.map(({ text }) => text) : [];
}
