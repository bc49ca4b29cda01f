/** Annotations in a pull request and the log, as workflow commands. Suppressed findings are left out. */
import type { Finding, Report, Severity } from "../types.js";
import type { Annotation, AnnotationLevel } from "./github/command.js";
import { withinLimits } from "./github/limits.js";
import { guideOf } from "./guide.js";
import { visible } from "./plain.js";
import { paragraphOf } from "./sentences.js";
import type { Guide, View } from "./view.js";

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = { error: "error", warning: "warning", info: "notice" };

/** Commands for GitHub Actions, then in plain lines what it would not show. */
export function renderGithub(report: Report, view: View): string {
  return withinLimits(annotations(report, guideOf(view)))
    .map((line) => `${visible(line)}\n`)
    .join("");
}

function annotations({ files, failures }: Report, guide: Guide): Annotation[] {
  return [
    ...failures.map(({ path, message }) => problem("error", path, message)),
    ...files.flatMap((file) => [
      ...(file.problem ? [problem(file.problem.level === "error" ? "error" : "notice", file.path, file.problem.message)] : []),
      ...file.findings.filter(({ suppressed }) => !suppressed).map((finding) => annotation(finding, guide)),
      ...file.unusedSuppressions.map(
        ({ path, position, text }): Annotation => ({
          ...problem("notice", path, `"${text}" suppresses nothing; remove it`),
          start: position,
          end: position,
        }),
      ),
    ]),
  ];
}

function annotation(finding: Finding, guide: Guide): Annotation {
  const { severity, path, start, end, rule } = finding;
  const message = `${paragraphOf(finding)}\n${guide.rule(rule).url}`;
  return { level: LEVELS[severity], file: path, title: `sana-codemod (${rule})`, message, start, end };
}

function problem(level: AnnotationLevel, file: string, message: string): Annotation {
  return { level, file, title: "sana-codemod", message };
}
