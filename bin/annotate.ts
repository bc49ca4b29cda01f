/** What stands in for a review that cannot be posted: annotations for GitHub Actions on stdout, and the job's step summary. */
import { renderGithub } from "../src/reporters/github.js";
import type { Report } from "../src/types.js";
import { GUIDE } from "./guide.js";
import { colorsFor, print } from "./output.js";
import { appendStepSummary } from "./stepSummary.js";

/** @throws OptionError when the summary's file cannot be written. */
export async function annotate(report: Report): Promise<void> {
  const colors = colorsFor(process.stdout, false);
  const view = { colors, mode: "dry" as const, verbose: false, quiet: false, guide: GUIDE };
  await print(process.stdout, renderGithub(report, view));
  appendStepSummary(report, view);
}
