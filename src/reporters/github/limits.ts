/**
 * What GitHub shows of annotations: ten per level and step (and fifty per job, which three levels of one step cannot reach). What comes after is
 * dropped without a word, so the tenth of too many says how many are missing, and all of them stand in the log.
 * @see https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
import { counted } from "../plain.js";
import { type Annotation, type AnnotationLevel, commandOf, logLine } from "./command.js";

const MOST = 10;
const LEVELS: readonly AnnotationLevel[] = ["error", "warning", "notice"];

/** The lines to print, errors first. */
export function withinLimits(all: readonly Annotation[]): string[] {
  return LEVELS.flatMap((level) => ofLevel(all.filter((annotation) => annotation.level === level)));
}

function ofLevel(annotations: readonly Annotation[]): string[] {
  if (annotations.length <= MOST) return annotations.map(commandOf);
  const rest = annotations.slice(MOST - 1);
  return [...annotations.slice(0, MOST - 1).map(commandOf), commandOf(more(rest)), ...rest.map(asLogLine)];
}

/** Stands on the first of those that are not shown. */
function more(rest: readonly Annotation[]): Annotation {
  const [first] = rest;
  const { level = "error", file = "", start } = first ?? {};
  return {
    level,
    file,
    ...(start && { start, end: start }),
    title: "sana-codemod",
    message: `${counted(rest.length, `more ${level}`)}, this one included: GitHub shows ten per step. All are in the log of this step and in the job summary.`,
  };
}

function asLogLine({ level, file, start, title, message }: Annotation): string {
  const place = start ? `${file}:${start.line}:${start.column}` : file;
  return logLine(`${level} ${place} ${title}: ${message.replaceAll("\n", " ")}`);
}
