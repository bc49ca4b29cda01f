/** The sites of a report as a review needs them, each with the suggestion that rewrites it whole, if there is one. */
import { distinctEdits, gitLineStarts, lineIndex, textAfter } from "../reporters/changes.js";
import { patchOf } from "../reporters/patch.js";
import { suggestions } from "../reporters/rdjson/suggestions.js";
import type { FileResult, Finding, Report } from "../types.js";
import type { LineSpan } from "./changed-lines.js";

/** Old lines that become `text`, which lacks the last line's end. */
export interface Suggestion extends LineSpan {
  readonly before: string;
  readonly text: string;
}

/** Lines of a file. */
export interface Place extends LineSpan {
  readonly path: string;
}

export interface ReviewSite {
  readonly finding: Finding;
  /** Where the finding and its edits stand. */
  readonly places: readonly Place[];
  /** Absent: the site is left, lies in several files, or whole lines cannot say it. Sites whose lines run into each other share the object. */
  readonly suggestion?: Suggestion;
  /** The site's own patch, all files; empty where it is left. */
  readonly patch: string;
}

/** Sites with an error or a warning that no comment suppresses, in the report's order. */
export function reviewSites(report: Report): ReviewSite[] {
  const files = new Map(report.files.map((file) => [file.path, file]));
  const known = suggestionsBySite(report, files);
  const open = report.files.flatMap(({ findings }) => findings).filter((one) => one.severity !== "info" && !one.suppressed);
  const first = [...new Map([...open].reverse().map((finding) => [finding.site, finding])).values()].reverse();
  return first.map((finding) => {
    const suggestion = known.get(finding.site);
    return { finding, places: placesOf(finding, files), patch: patchOfSite(finding, files), ...(suggestion && { suggestion }) };
  });
}

function suggestionsBySite(report: Report, files: ReadonlyMap<string, FileResult>): Map<string, Suggestion> {
  const shared = new Map<object, Suggestion>();
  const bySite = new Map<string, Suggestion>();
  const paths = new Map(report.files.flatMap(({ findings }) => findings).map(({ site, edits }) => [site, edits[0]?.path]));
  for (const [site, lines] of suggestions(report)) {
    const text = files.get(paths.get(site) ?? "")?.input ?? "";
    const starts = gitLineStarts(text);
    const before = text.slice(starts[lines.start], starts[lines.end] ?? text.length);
    // GitHub writes one kind of line end into all lines of a suggestion; a last line without one does not say which.
    if (mixed(before) || (!before.endsWith("\n") && lines.text.includes("\r\n"))) continue;
    const made = shared.get(lines) ?? {
      first: lines.start + 1,
      last: lines.end,
      before,
      text: lines.text.replace(/\r\n/g, "\n"),
    };
    shared.set(lines, made);
    bySite.set(site, made);
  }
  return bySite;
}

function mixed(text: string): boolean {
  return /\r\n/.test(text) && /(?:^|[^\r])\n/.test(text);
}

function placesOf({ path, start, end, edits }: Finding, files: ReadonlyMap<string, FileResult>): Place[] {
  const places = edits.map((edit) => {
    const starts = gitLineStarts(files.get(edit.path)?.input ?? "");
    return { path: edit.path, first: lineIndex(starts, edit.start) + 1, last: lineIndex(starts, edit.end) + 1 };
  });
  return [{ path, first: start.line, last: end.line }, ...places];
}

function patchOfSite({ applied, edits }: Finding, files: ReadonlyMap<string, FileResult>): string {
  if (!applied) return "";
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths
    .map((path) => {
      const input = files.get(path)?.input ?? "";
      const own = distinctEdits(edits.filter((edit) => edit.path === path));
      return patchOf(path, input, textAfter(input, own), own);
    })
    .join("");
}
