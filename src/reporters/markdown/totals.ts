/** What a run did, in a sentence and a table of rules. */
import { type Finding, type Report, RULES, type RuleName } from "../../types.js";
import { counted } from "../plain.js";
import type { Guide, View } from "../view.js";
import { link } from "./markup.js";

export function totals(report: Report, { mode }: View, guide: Guide): string {
  return `## ${link("sana-codemod", guide.home)}: one variant and dtype per SANA pipeline\n\n${headline(report, mode)}${ruleTable(report, guide)}`;
}

function headline({ stats, failures }: Report, mode: View["mode"]): string {
  const verb = mode === "write" ? "rewritten" : "to rewrite";
  const parts = [
    `**${counted(stats.sitesRewritten, "site")} ${verb}** in ${counted(stats.filesChanged, "file")}`,
    stats.sitesLeft > 0 ? `${stats.sitesLeft} left` : "",
    stats.sitesSuppressed > 0 ? `${stats.sitesSuppressed} suppressed` : "",
    stats.sitesInfo > 0 ? `${stats.sitesInfo} deliberate or out of scope` : "",
    failures.length > 0 ? `${counted(failures.length, "file")} failed` : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.\n`;
}

function ruleTable({ files }: Report, guide: Guide): string {
  const findings = files.flatMap((file) => file.findings);
  const rows = RULES.map((rule) =>
    row(
      rule,
      findings.filter((finding) => finding.rule === rule),
      guide,
    ),
  ).filter(Boolean);
  return rows.length === 0 ? "" : `\n| rule | what | found | rewritten |\n|---|---|---:|---:|\n${rows.join("")}`;
}

function row(rule: RuleName, findings: readonly Finding[], guide: Guide): string {
  if (findings.length === 0) return "";
  const { url, summary } = guide.rule(rule);
  const applied = findings.filter((finding) => finding.applied).length;
  return `| ${link(rule, url)} | ${summary.replaceAll("|", "\\|")} | ${findings.length} | ${applied} |\n`;
}
