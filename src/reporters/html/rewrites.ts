/** Each site's rewrite, file by file, as rows of a diff. */
import type { FileResult, Report } from "../../types.js";
import { distinctEdits, gitLineStarts } from "../changes.js";
import { type DiffRows, diffRows } from "./diffs.js";
import { type Growth, growthOf, hunksOf, type Lines } from "./hunks.js";
import type { Site } from "./sites.js";

export interface FileDiff extends DiffRows {
  readonly path: string;
}

/** What a file's diffs are made from; the new line numbers are those of all that is applied. */
interface Subject {
  readonly lines: Lines;
  readonly growth: Growth;
}

/** The diffs of a site, alone: the edits of other sites are not in them. */
export function rewriter({ files }: Report, sites: readonly Site[]): (site: Site) => FileDiff[] {
  const texts = new Map(files.map((file) => [file.path, file]));
  const applied = appliedEdits(sites);
  const subjects = new Map<string, Subject>();
  const subjectOf = (path: string): Subject => {
    const known = subjects.get(path) ?? subject(texts.get(path), applied.get(path) ?? []);
    subjects.set(path, known);
    return known;
  };
  return ({ edits, outcome }) =>
    [...new Set(edits.map(({ path }) => path))].flatMap((path) => {
      const { lines, growth } = subjectOf(path);
      const own = distinctEdits(edits.filter((edit) => edit.path === path));
      const hunks = hunksOf(lines, own, outcome === "rewritten" ? growth : growthOf(lines, own));
      return hunks.length === 0 ? [] : [{ path, ...diffRows(hunks) }];
    });
}

function appliedEdits(sites: readonly Site[]): Map<string, Site["edits"][number][]> {
  const byPath = new Map<string, Site["edits"][number][]>();
  for (const edit of sites.flatMap(({ outcome, edits }) => (outcome === "rewritten" ? edits : []))) {
    const list = byPath.get(edit.path) ?? [];
    byPath.set(edit.path, list);
    list.push(edit);
  }
  return byPath;
}

function subject(file: FileResult | undefined, applied: readonly Site["edits"][number][]): Subject {
  const text = file?.input ?? "";
  const lines = { text, starts: gitLineStarts(text) };
  return { lines, growth: growthOf(lines, distinctEdits(applied)) };
}
