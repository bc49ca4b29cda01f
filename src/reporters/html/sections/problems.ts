/** Files that could not be read or analysed, and suppressions that suppress nothing. However many there are, the page stays light. */
import type { Report } from "../../../types.js";
import { html, type Markup, NOTHING } from "../markup.js";
import { table } from "../table.js";

const MOST = 50;

interface Problem {
  readonly place: string;
  readonly message: string;
}

export function problems(report: Report): Markup {
  const all = problemsOf(report);
  if (all.length === 0) return NOTHING;
  const rows = all.slice(0, MOST).map(({ place, message }) => [html`<bdi>${place}</bdi>`, html`<bdi>${message}</bdi>`]);
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
${table("Files with problems", [{ title: "File" }, { title: "Problem" }], rows)}
${all.length > MOST ? rest(all.slice(MOST)) : NOTHING}
</section>
`;
}

/** One piece of text, whatever its length. */
function rest(more: readonly Problem[]): Markup {
  const lines = more.map(({ place, message }) => `${place}: ${message}`);
  return html`<details><summary>${more.length} more problems</summary><pre>${lines.map((line) => html`${line}\n`)}</pre></details>`;
}

function problemsOf({ files, failures }: Report): Problem[] {
  return [
    ...failures.map(({ path, message }) => ({ place: path, message })),
    ...files.flatMap(({ path, problem }) => (problem ? [{ place: path, message: problem.message }] : [])),
    ...files.flatMap(({ unusedSuppressions }) =>
      unusedSuppressions.map(({ path, position, text }) => ({
        place: `${path}:${position.line}`,
        message: `"${text}" suppresses nothing; remove it`,
      })),
    ),
  ];
}
