/** The report for a pull request's text or a job's summary: totals, the diff of each file folded, and why the rest was left. */
import type { Report } from "../types.js";
import { guideOf } from "./guide.js";
import { within } from "./markdown/budget.js";
import { changed, left, problems } from "./markdown/sections.js";
import { totals } from "./markdown/totals.js";
import { visible } from "./plain.js";
import type { View } from "./view.js";

/** GitHub refuses texts of more than 65,536 characters; the rest is for what stands around the report. */
const PULL_REQUEST = 60_000;
/** A job summary may have 1 MiB per step; a character takes up to three bytes. */
const JOB_SUMMARY = 300_000;

/** Fits into the text of a pull request: what does not is counted. */
export function renderMarkdown(report: Report, view: View): string {
  return markdown(report, view, PULL_REQUEST);
}

/** The same for the file that `GITHUB_STEP_SUMMARY` names, with more room. */
export function renderStepSummary(report: Report, view: View): string {
  return markdown(report, view, JOB_SUMMARY);
}

function markdown(report: Report, view: View, limit: number): string {
  const guide = guideOf(view);
  const sections = [changed(report, guide), left(report, guide), problems(report)];
  return shown(within(limit, totals(report, view, guide), sections));
}

/** Control characters of source files are made visible; line ends stay. */
function shown(text: string): string {
  return text.replace(/\r\n/g, "\n").split("\n").map(visible).join("\n");
}
