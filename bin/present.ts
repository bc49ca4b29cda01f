/** Where a report goes: the format to stdout or --output, all talk to stderr. */
import { FORMATS } from "../src/reporters/index.js";
import type { View } from "../src/reporters/view.js";
import type { Report } from "../src/types.js";
import { GUIDE } from "./guide.js";
import { colorsFor, print, writeOutput } from "./output.js";
import type { Settings } from "./settings.js";

/**
 * Prints `report`.
 * @param result replaces the text format on stdout (the rewritten source of --stdin-filename).
 * @throws OptionError when --output cannot be written.
 */
export async function present(report: Report, settings: Settings, result?: string): Promise<void> {
  const talk = viewFor(process.stderr, settings);
  // The patch, or the rewritten source, must stand alone on stdout: there the findings are talk.
  const format = settings.format === "text" && settings.mode === "dry" ? "diff" : settings.format;
  const body = format === "text" && result !== undefined ? result : await render(report, settings, format);
  if (settings.output === undefined) await print(process.stdout, body);
  else writeOutput(settings.output, body);
  if (format === "github") (await import("./stepSummary.js")).appendStepSummary(report, talk);
  const aside = format === "diff" || body === result;
  await print(process.stderr, await talkOf(report, settings, talk, aside));
}

async function render(report: Report, settings: Settings, format: string): Promise<string> {
  const color = settings.output === undefined ? settings.color : (settings.color ?? false);
  const view = {
    ...viewFor(process.stdout, { ...settings, color }),
    terminal: settings.output === undefined && process.stdout.isTTY,
  };
  const empty = report.files.length === 0 && (format === "text" || format === "diff");
  return empty ? "" : ((await FORMATS[format]?.())?.(report, view) ?? "");
}

async function talkOf(report: Report, settings: Settings, view: View, aside: boolean): Promise<string> {
  const { renderFailures, renderStatistics, renderSummary } = await import("../src/reporters/summary.js");
  const findings =
    aside && !settings.quiet && report.files.length > 0
      ? (await import("../src/reporters/text.js")).renderFindings(report, view)
      : "";
  const statistics = settings.statistics ? renderStatistics(report) : "";
  const parts = [
    findings,
    renderFailures(report, view),
    statistics,
    settings.quiet ? "" : summaryOf(report, settings, view, renderSummary),
  ];
  return parts.join("");
}

function summaryOf(
  report: Report,
  { paths, stdinFilename }: Settings,
  view: View,
  renderSummary: (report: Report, view: View) => string,
): string {
  const nothing = report.stats.filesSearched === 0 && report.failures.length === 0 && stdinFilename === undefined;
  return nothing ? `no Python files found in ${paths.join(", ")}\n` : renderSummary(report, view);
}

function viewFor(stream: NodeJS.WriteStream, { color, mode, verbose, quiet }: Settings): View {
  return { colors: colorsFor(stream, color), mode, verbose, quiet, guide: GUIDE };
}
