/**
 * Workflow commands of GitHub Actions.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */

/** What the runner can annotate a line with. */
export type AnnotationLevel = "error" | "warning" | "notice";

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly file: string;
  readonly title: string;
  readonly message: string;
  /** 1-based; without them the annotation is the file's. */
  readonly start?: { readonly line: number; readonly column: number };
  readonly end?: { readonly line: number; readonly column: number };
}

/** One line, without its end. */
export function commandOf({ level, file, title, message, start, end }: Annotation): string {
  // GitHub takes columns only where first and last line are the same.
  const columns = start && end && start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { title, file, line: start?.line, endLine: end?.line, ...columns };
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return `::${level} ${given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",")}::${escapeData(message)}`;
}

/** Nothing in `text` can end the command or start another. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line for the log in which the runner sees no command: one starts a line with `::`, or stands anywhere as `##[`. */
export function logLine(text: string): string {
  return `- ${text.replaceAll("##[", "## [")}`;
}
