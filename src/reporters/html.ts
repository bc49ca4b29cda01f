/** The report as one page for a browser, without network: totals, reasons, rules, checkpoints, and all sites with filters and diffs. */
import type { Report, RuleName } from "../types.js";
import { guideOf } from "./guide.js";
import { type PageData, pageData } from "./html/data.js";
import { page } from "./html/document.js";
import { rewriter } from "./html/rewrites.js";
import { checkpoints } from "./html/sections/checkpoints.js";
import { pageHead, totals } from "./html/sections/head.js";
import { openable } from "./html/sections/link.js";
import { problems } from "./html/sections/problems.js";
import { reasons } from "./html/sections/reasons.js";
import { rules, rulesOf } from "./html/sections/rules.js";
import { sitesSection } from "./html/sections/sites.js";
import { outcomeNames, type Site, sitesOf } from "./html/sites.js";
import type { Guide, View } from "./view.js";

export function renderHtml(report: Report, view: View): string {
  const guide = guideOf(view);
  const sites = sitesOf(report);
  const sections = [
    { id: "reasons", name: "Why sites were left", body: reasons(sites) },
    { id: "rules", name: "Rules", body: rules(sites, guide, view.mode === "write" ? "Rewritten" : "To rewrite") },
    { id: "checkpoints", name: "Checkpoints", body: checkpoints(sites, guide) },
    { id: "sites", name: "Sites", body: sitesSection(sites, outcomeNames(view.mode)) },
    { id: "problems", name: "Problems", body: problems(report) },
  ];
  return page(pageHead(report, view, guide), totals(report, view.mode), sections, dataOf(report, sites, view, guide));
}

function dataOf(report: Report, sites: readonly Site[], { mode }: View, guide: Guide): PageData {
  return pageData(sites, rewriter(report, sites), { pages: pagesOf(sites, guide), outcomes: outcomeNames(mode) });
}

function pagesOf(sites: readonly Site[], guide: Guide): Partial<Record<RuleName, string>> {
  const all = rulesOf(sites).map((rule) => [rule, guide.rule(rule).url] as const);
  return Object.fromEntries(all.filter(([, url]) => openable(url)));
}
