/** The analysis of open documents: each version once, with the unsaved text of the other open documents around it. */
import { dirname } from "node:path";
import type { RawValues } from "../../src/option-values.js";
import { isWanted } from "../../src/repo/find.js";
import { displayPath } from "../../src/repo/paths.js";
import { runSingle } from "../../src/repo/single.js";
import type { FileResult, SourceFile } from "../../src/types.js";
import { version } from "../package.js";
import { readSettings } from "../settings.js";
import type { Place } from "./place.js";

/** One open document at one moment. */
export interface Open {
  readonly place: Place;
  readonly text: string;
}

/** `file`, or why the text cannot be read as source; neither for a document that the configuration excludes. */
export interface Analysed {
  readonly file?: FileResult;
  readonly failure?: string;
}

/**
 * Analyses `own` as the command line would analyse a file of this content at its place.
 * @param values options that win over those of the nearest pyproject.toml.
 * @param others the other open documents: their text counts, not that of their files.
 * @throws OptionError for an option that is not allowed.
 */
export async function analyseOpen(own: Open, others: readonly Open[], values: RawValues): Promise<Analysed> {
  const { cwd, absolute } = own.place;
  const settings = await readSettings(values, dirname(absolute));
  if (!isWanted(settings, absolute)) return {};
  const source = ({ place, text }: Open): SourceFile => ({ path: displayPath(cwd, place.absolute), text });
  const { path, text } = source(own);
  const request = { ...settings, cwd, jobs: 1, write: false, version: version() };
  const report = await runSingle(request, path, new TextEncoder().encode(text), others.map(source));
  const [file] = report.files;
  const [failure] = report.failures;
  return { ...(file && { file }), ...(failure && { failure: failure.message }) };
}
