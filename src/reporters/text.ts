/** Findings for people: one line each, below it why a site was left and what to know. With --check the diffs of what would change, too. */
import type { Colors } from "picocolors/types.js";
import type { FileResult, Finding, Report, RuleName } from "../types.js";
import { patches, shownPatch } from "./diff.js";
import { visible } from "./plain.js";
import type { View } from "./view.js";

/** Findings, and under --check the diff of each file after its findings. */
export function renderText(report: Report, view: View): string {
  const all = patches(view.mode === "check" ? report.files : []);
  return fileBlocks(report, view)
    .map((block, index) => block + shownPatch(all[index] ?? "", view))
    .join("");
}

/** Findings alone. */
export function renderFindings(report: Report, view: View): string {
  return fileBlocks(report, view).join("");
}

function fileBlocks({ files }: Report, view: View): string[] {
  const told = new Set<string>();
  return files.map((file) => fileBlock(file, view, told));
}

/** @param told reasons (per site) and notes that were printed already: each is said once. */
function fileBlock(file: FileResult, view: View, told: Set<string>): string {
  const shown = file.findings.filter((finding) => view.verbose || (finding.severity !== "info" && !finding.suppressed));
  const lines = shown.flatMap((finding) => [findingLine(finding, view), ...details(finding, view, told)]);
  const unused = file.unusedSuppressions.map(({ path, position, text }) => {
    const place = placeOf(path, position.line, position.column, view.colors);
    return `${place} ${view.colors.yellow("unused suppression")} "${visible(text)}" suppresses nothing; remove it`;
  });
  return [...lines, ...unused].map((line) => `${line}\n`).join("");
}

function findingLine({ path, start, rule, message, severity, suppressed }: Finding, view: View): string {
  const { colors } = view;
  const color = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return `${placeOf(path, start.line, start.column, colors)} ${linked(color(rule), rule, view)} ${visible(message)}${suppressed ? colors.dim(" (suppressed)") : ""}`;
}

/**
 * The rule's name as a link to its page, for terminals that show links; others show the name. Without colours, plain.
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
function linked(shown: string, rule: RuleName, { colors, guide }: View): string {
  const url = colors.isColorSupported ? guide?.rule(rule).url : undefined;
  return url?.startsWith("https://") ? `\u001b]8;;${url}\u001b\\${shown}\u001b]8;;\u001b\\` : shown;
}

function placeOf(path: string, line: number, column: number, colors: Colors): string {
  return `${colors.bold(visible(path))}${colors.dim(":")}${line}${colors.dim(":")}${column}`;
}

function details({ site, reason, notes, suppressed }: Finding, { quiet, colors }: View, told: Set<string>): string[] {
  const once = (key: string) => !told.has(key) && told.add(key) !== undefined;
  const left =
    reason !== undefined && !suppressed && once(`${site} ${reason}`) ? [`  ${colors.bold("left:")} ${visible(reason)}`] : [];
  const said = quiet ? [] : notes.filter(once);
  return [...left, ...said.map((note) => `  ${colors.dim("note:")} ${visible(note)}`)];
}
