/** The part of a report that concerns the pull request: what annotations show when no review can be posted. */
import { leaveSites } from "../../repo/sites.js";
import type { Report } from "../../types.js";
import type { ReviewSite } from "../sites.js";

/** The report without sites that are not among `sites`; files without any are left out. */
export function onlySites(report: Report, sites: readonly ReviewSite[]): Report {
  const own = new Set(sites.map(({ finding }) => finding.site));
  const others = report.files.flatMap(({ findings }) => findings).filter(({ site }) => !own.has(site));
  const left = leaveSites(report.files, new Map(others.map(({ site }) => [site, "it lies outside the pull request"])));
  const files = left.map((file) => ({
    ...file,
    findings: file.findings.filter(({ site }) => own.has(site)),
    unusedSuppressions: [],
  }));
  return { ...report, files: files.filter(({ findings }) => findings.length > 0), failures: [] };
}
