/** What the page's script shows of each site. Texts that come up again and again stand in it once. */
import type { Finding, RuleName } from "../../types.js";
import { readable } from "./markup.js";
import type { FileDiff } from "./rewrites.js";
import type { Outcome, Site } from "./sites.js";

/** Stands for a checkpoint that is not known, here and in the filter. */
export const UNKNOWN = "?";

/** Where a number stands for a text, it is its index in `texts`. */
export interface PageData {
  readonly texts: readonly string[];
  /** Addresses of rule pages; rules without one are not linked. */
  readonly pages: Readonly<Partial<Record<RuleName, string>>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly sites: readonly SiteData[];
}

export interface SiteData {
  readonly path: number;
  readonly line: number;
  readonly outcome: Outcome;
  readonly unsafe: boolean;
  /** {@link UNKNOWN} when it is not known. */
  readonly checkpoint: string;
  readonly findings: readonly {
    readonly rule: RuleName;
    readonly path: number;
    readonly line: number;
    readonly message: number;
  }[];
  readonly reason?: number;
  readonly notes: readonly number[];
  readonly diffs: readonly { readonly path: number; readonly unified: string; readonly split: string }[];
}

/** @param diffsOf the rewrite of a site; see `rewriter`. */
export function pageData(
  sites: readonly Site[],
  diffsOf: (site: Site) => readonly FileDiff[],
  rest: Omit<PageData, "texts" | "sites">,
): PageData {
  const indexes = new Map<string, number>();
  const intern = (text: string) => {
    const known = indexes.get(text) ?? indexes.size;
    indexes.set(text, known);
    return known;
  };
  const all = sites.map((site) => siteData(site, diffsOf(site), intern));
  return { texts: [...indexes.keys()].map(readable), ...rest, sites: all };
}

function siteData(site: Site, diffs: readonly FileDiff[], intern: (text: string) => number): SiteData {
  const { path, line, outcome, applicability, edits, checkpoint = UNKNOWN, findings, reason, notes } = site;
  return {
    path: intern(path),
    line,
    outcome,
    unsafe: applicability === "unsafe" && edits.length > 0,
    checkpoint: readable(checkpoint),
    findings: findings.map((finding) => findingData(finding, intern)),
    ...(reason !== undefined && { reason: intern(reason) }),
    notes: notes.map(intern),
    diffs: diffs.map(({ path, unified, split }) => ({ path: intern(path), unified, split })),
  };
}

function findingData({ rule, path, start, message }: Finding, intern: (text: string) => number): SiteData["findings"][number] {
  return { rule, path: intern(path), line: start.line, message: intern(message) };
}
