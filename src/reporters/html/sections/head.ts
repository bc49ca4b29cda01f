/** The top of the page: what was run, what came of it in numbers, and the switches. */
import type { Report } from "../../../types.js";
import type { Guide, View } from "../../view.js";
import { counted, grouped, html, type Markup, NOTHING } from "../markup.js";
import { linked } from "./link.js";

const MODES: Readonly<Record<View["mode"], string>> = {
  check: "A check: no file was written.",
  dry: "A dry run: no file was written.",
  write: "The files were rewritten.",
};

export function pageHead(report: Report, { mode }: View, guide: Guide): Markup {
  return html`<header>
<div>
<h1>SANA precision report</h1>
<p class="quiet">${linked("sana-codemod", guide.home)} ${report.version}. ${MODES[mode]}</p>
</div>
${choice("theme", "Theme", [
  ["auto", "Auto"],
  ["light", "Light"],
  ["dark", "Dark"],
])}
</header>
`;
}

/** A group of radio buttons that looks like one switch; the first is chosen. It does nothing without the script, which shows it. */
export function choice(name: string, legend: string, options: readonly (readonly [value: string, label: string])[]): Markup {
  return html`<fieldset class="switch scripted" hidden><legend>${legend}</legend>${options.map(
    ([value, label], index) =>
      html`<label><input type="radio" name="${name}" value="${value}"${index === 0 ? html` checked` : NOTHING}><span>${label}</span></label>`,
  )}</fieldset>`;
}

export function totals({ stats, failures }: Report, mode: View["mode"]): Markup {
  const all: readonly (readonly [number, string, string])[] = [
    [stats.sitesRewritten, mode === "write" ? "rewritten" : "to rewrite", `in ${counted(stats.filesChanged, "file")}`],
    [stats.sitesLeft, "left", "each with its reason"],
    [stats.sitesSuppressed, "suppressed", "by a comment"],
    [stats.sitesInfo, "deliberate", "or out of scope"],
  ];
  const read = `${grouped(stats.filesRead)} of ${counted(stats.filesSearched, "file")} read: those that mention SANA.`;
  return html`<ul class="totals" aria-label="Sites">${all.map(
    ([count, what, more]) => html`<li><strong>${count}</strong> <span>${what}</span> <small>${more}</small></li>`,
  )}</ul>
<p class="quiet">${read}</p>
${failures.length > 0 ? html`<p class="alert">${counted(failures.length, "file")} could not be read or written: see <a href="#problems">Problems</a>.</p>` : NOTHING}
`;
}
