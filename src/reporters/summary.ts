/** What a run did, in counts: for stderr, under whatever format. */
import type { Finding, Report, RuleName } from "../types.js";
import { counted, visible } from "./plain.js";
import type { View } from "./view.js";

/** Sites rewritten, sites left with their reasons, files read. */
export function renderSummary({ files, stats }: Report, view: View): string {
  const { colors, mode, verbose } = view;
  const verb = mode === "write" ? "rewritten" : "would be rewritten";
  const rewritten = `${counted(stats.sitesRewritten, "site")} ${verb} in ${counted(stats.filesChanged, "file")}`;
  const left = stats.sitesLeft > 0 ? `${stats.sitesLeft} left:` : "none left";
  const head = stats.sitesRewritten + stats.sitesLeft === 0 ? "nothing to rewrite" : `${rewritten}, ${left}`;
  const aside = [
    stats.sitesSuppressed > 0 ? `${stats.sitesSuppressed} suppressed` : "",
    stats.sitesInfo > 0
      ? `${counted(stats.sitesInfo, "site")} deliberate or out of scope${verbose ? "" : " (--verbose shows them)"}`
      : "",
    `${counted(stats.filesRead, "file")} read, ${stats.filesSearched} searched`,
  ];
  const lines = [colors.bold(head), ...reasonLines(files.flatMap(({ findings }) => findings)), aside.filter(Boolean).join("; ")];
  return lines.map((line) => `${line}\n`).join("");
}

/** How often each rule was found, and how many of its findings are rewritten. */
export function renderStatistics({ files }: Report): string {
  const counts = new Map<RuleName, { all: number; applied: number }>();
  for (const { rule, applied } of files.flatMap(({ findings }) => findings)) {
    const count = counts.get(rule) ?? { all: 0, applied: 0 };
    counts.set(rule, { all: count.all + 1, applied: count.applied + (applied ? 1 : 0) });
  }
  const rows = [...counts].sort(([a, x], [b, y]) => y.all - x.all || (a < b ? -1 : 1));
  return rows.map(([rule, { all, applied }]) => `${String(all).padStart(6)}  ${rule} (${applied} rewritten)\n`).join("");
}

/** What went wrong with files: one line each. Notes are left out when quiet. */
export function renderFailures({ files, failures }: Report, { colors, quiet }: View): string {
  const problems = files.flatMap(({ path, problem }) => (problem ? [{ path, ...problem }] : []));
  const lines = [...failures.map((failure) => ({ ...failure, level: "error" as const })), ...problems];
  return lines
    .filter(({ level }) => level === "error" || !quiet)
    .map(
      ({ path, message, level }) =>
        `${level === "error" ? colors.red("error") : colors.yellow("note")}: ${visible(path)}: ${visible(message)}\n`,
    )
    .join("");
}

/** Reasons for which sites were left, most frequent first; each site counts once. */
function reasonLines(findings: readonly Finding[]): string[] {
  const reasonOf = new Map<string, string>();
  for (const { site, reason, applied, suppressed, severity } of findings) {
    if (!applied && !suppressed && severity !== "info" && reason !== undefined) reasonOf.set(site, reason);
  }
  const counts = new Map<string, number>();
  for (const reason of reasonOf.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${String(count).padStart(4)}  ${visible(reason)}`);
}
