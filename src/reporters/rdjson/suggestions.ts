/**
 * One suggestion per site: whole lines in one piece, so that a reviewer takes the site or leaves it. Sites whose lines run into each other
 * share one. A site over several files has none: half of it would be worse than nothing.
 */
import type { Edit, FileResult, Finding, Report } from "../../types.js";
import { distinctEdits, gitLineStarts } from "../changes.js";
import { type Lines, type WholeLines, wholeLines } from "./lines.js";

/** A suggestion is read line by line; longer ones are for the tool to apply. */
const MOST_LINES = 80;
/** reviewdog reads JSON lines of at most 64 KiB. */
const MOST_CHARACTERS = 16_000;

interface Group {
  readonly sites: readonly string[];
  readonly edits: readonly Edit[];
  readonly lines: WholeLines;
}

/** Suggestions by site, for what the run applies or would apply. */
export function suggestions({ files }: Report): Map<string, WholeLines> {
  const sites = sitesInOneFile(files.flatMap(({ findings }) => findings));
  const bySite = new Map<string, WholeLines>();
  for (const file of files.filter(({ input, output }) => input !== output)) {
    for (const { sites: ids, lines } of groupsOf(file, sites)) for (const id of ids) if (fits(lines)) bySite.set(id, lines);
  }
  return bySite;
}

interface AppliedSite {
  readonly id: string;
  readonly path: string;
  readonly edits: readonly Edit[];
}

/** Applied sites whose edits lie in one file, by its path. */
function sitesInOneFile(findings: readonly Finding[]): Map<string, AppliedSite[]> {
  const seen = new Set<string>();
  const byPath = new Map<string, AppliedSite[]>();
  for (const { site, edits, applied } of findings) {
    const path = edits[0]?.path;
    if (!applied || path === undefined || seen.has(site)) continue;
    seen.add(site);
    if (edits.some((edit) => edit.path !== path)) continue;
    const known = byPath.get(path) ?? [];
    byPath.set(path, known);
    known.push({ id: site, path, edits });
  }
  return byPath;
}

function groupsOf({ path, input }: FileResult, sites: ReadonlyMap<string, readonly AppliedSite[]>): Group[] {
  const lines = { text: input, starts: gitLineStarts(input) };
  const groups = (sites.get(path) ?? []).flatMap(({ id, edits }) => group([id], edits, lines));
  return merged(groups, lines);
}

/** Groups that share a line become one, which may then reach the next. */
function merged(groups: readonly Group[], lines: Lines): Group[] {
  const sorted = [...groups].sort((a, b) => a.lines.start - b.lines.start || a.lines.end - b.lines.end);
  const kept: Group[] = [];
  for (const next of sorted) {
    let current = next;
    for (let last = kept.at(-1); last && current.lines.start < last.lines.end; last = kept.at(-1)) {
      kept.pop();
      const [joined] = group([...last.sites, ...current.sites], [...last.edits, ...current.edits], lines);
      if (!joined) break;
      current = joined;
    }
    kept.push(current);
  }
  return kept;
}

function group(sites: readonly string[], edits: readonly Edit[], lines: Lines): Group[] {
  const own = distinctEdits(edits);
  const found = wholeLines(lines, own);
  return found ? [{ sites, edits: own, lines: found }] : [];
}

function fits({ start, end, text }: WholeLines): boolean {
  return end - start <= MOST_LINES && text.length <= MOST_CHARACTERS;
}
