/** The summary of a GitHub Actions job, beside the annotations of `--format github`. */
import { appendFileSync } from "node:fs";
import { OptionError } from "../src/option-values.js";
import { describe } from "../src/repo/errors.js";
import { renderStepSummary } from "../src/reporters/markdown.js";
import type { View } from "../src/reporters/view.js";
import type { Report } from "../src/types.js";

/**
 * Adds the report to the file that the runner names in `GITHUB_STEP_SUMMARY`; nothing where it names none.
 * @throws OptionError when that file cannot be written.
 */
export function appendStepSummary(report: Report, view: View): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    appendFileSync(path, renderStepSummary(report, view));
  } catch (error) {
    throw new OptionError(`GITHUB_STEP_SUMMARY ${path}: cannot be written: ${describe(error)}`);
  }
}
