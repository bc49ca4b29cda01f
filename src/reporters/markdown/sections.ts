/** The parts of the Markdown report that grow with the run: changed files, sites that were left, files with problems. */
import type { FileResult, Finding, Report } from "../../types.js";
import { patches } from "../diff.js";
import { counted } from "../plain.js";
import type { Guide } from "../view.js";
import type { Section } from "./budget.js";
import { code, fenced, htmlCode, link, words } from "./markup.js";

export function changed({ files }: Report, guide: Guide): Section {
  const all = patches(files);
  const items = files.flatMap((file, index) => (all[index] ? [changedFile(file, all[index], guide)] : []));
  return { title: "### Changes", items, more: (left) => `… and ${counted(left, "more changed file")}, not shown here.` };
}

/** One file, folded: its diff, what each rewritten finding says, and what to know. */
function changedFile({ path, findings }: FileResult, patch: string, guide: Guide): string {
  const applied = findings.filter((finding) => finding.applied);
  const sites = new Set(applied.map(({ site }) => site)).size;
  const count = sites === 0 ? "for a site elsewhere" : counted(sites, "site");
  const notes = [...new Set(applied.flatMap((finding) => finding.notes))].map((note) => `- Note: ${words(note)}\n`);
  const lines = [...applied.map((finding) => item(finding, finding.message, guide)), ...notes].join("");
  const body = `${fenced("diff", patch)}${lines === "" ? "" : `\n${lines}`}`;
  return `<details>\n<summary>${htmlCode(path)}: ${count}</summary>\n\n${body}\n</details>\n`;
}

/** Sites that are open: each with its findings and one reason. */
export function left({ files }: Report, guide: Guide): Section {
  const open = files
    .flatMap(({ findings }) => findings)
    .filter(({ applied, suppressed, severity }) => !applied && !suppressed && severity !== "info");
  const told = new Set<string>();
  const items = open.map((finding) => {
    const reason = finding.reason === undefined || told.has(finding.site) ? "" : `  Left: ${words(finding.reason)}\n`;
    if (reason !== "") told.add(finding.site);
    return `${item(finding, finding.message, guide)}${reason}`;
  });
  return { title: "### Left for you", items, more: (count) => `… and ${counted(count, "more finding")}.` };
}

export function problems({ files, failures }: Report): Section {
  const items = [
    ...failures.map(({ path, message }) => `- ${code(path)}: ${words(message)}\n`),
    ...files.flatMap(({ path, problem }) => (problem ? [`- ${code(path)}: ${words(problem.message)}\n`] : [])),
    ...files.flatMap(({ unusedSuppressions }) =>
      unusedSuppressions.map(
        ({ path, position, text }) => `- ${code(`${path}:${position.line}`)}: ${code(text)} suppresses nothing\n`,
      ),
    ),
  ];
  return { title: "### Problems", items, more: (count) => `… and ${counted(count, "more problem")}.` };
}

function item({ path, start, rule }: Finding, message: string, guide: Guide): string {
  return `- ${code(`${path}:${start.line}`)} ${link(rule, guide.rule(rule).url)}: ${words(message)}\n`;
}
