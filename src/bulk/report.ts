/** `bulk report`: all repositories of a campaign as Markdown and as one HTML page without scripts. */
import type { Entry } from "./journal.js";
import { counted } from "./template.js";
import type { Repository, State } from "./types.js";

type Row = { readonly name: string; readonly entry: Entry | undefined };

const SECTIONS: readonly (readonly [State | "open", string])[] = [
  ["failed", "Failed"],
  ["left", "Left, with reasons"],
  ["done", "Done"],
  ["nothing", "Nothing to do"],
  ["open", "Not done yet"],
];

export type Counts = Readonly<Record<State | "open", number>>;

export function countStates(repositories: readonly Repository[], latest: ReadonlyMap<string, Entry>): Counts {
  const counts = { done: 0, nothing: 0, left: 0, failed: 0, open: 0 };
  for (const { id } of repositories) counts[latest.get(id)?.state ?? "open"]++;
  return counts;
}

/** GitHub-flavoured Markdown. */
export function renderMarkdown(repositories: readonly Repository[], latest: ReadonlyMap<string, Entry>): string {
  const parts = sections(repositories, latest).map(({ title, rows }) => {
    const items = rows.map(
      ({ name, entry }) =>
        `- ${codeSpan(name)}${text(entry)
          .map((line) => `\n  - ${escapeMarkdown(line)}`)
          .join("")}${logBlock(entry)}`,
    );
    return `## ${title} (${rows.length})\n\n${items.join("\n")}\n`;
  });
  return `# SANA precision campaign\n\n${counted(repositories.length, "repository", "repositories")}\n\n${parts.join("\n")}`;
}

/** One page that loads nothing. */
export function renderHtml(repositories: readonly Repository[], latest: ReadonlyMap<string, Entry>): string {
  const parts = sections(repositories, latest).map(
    ({ title, rows }) => `<h2>${title} (${rows.length})</h2>\n<ul>\n${rows.map(item).join("")}</ul>\n`,
  );
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\n<title>SANA precision campaign</title>\n<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;background:#f2f2f2;color:#222;padding:.5rem}</style>\n<main><h1>SANA precision campaign</h1>\n<p>${counted(repositories.length, "repository", "repositories")}</p>\n${parts.join("")}</main></html>\n`;
}

function sections(repositories: readonly Repository[], latest: ReadonlyMap<string, Entry>) {
  const rows: readonly Row[] = repositories.map(({ id, name }) => ({ name, entry: latest.get(id) }));
  return SECTIONS.map(([state, title]) => ({
    title,
    rows: rows.filter(({ entry }) => (entry?.state ?? "open") === state),
  })).filter((section) => section.rows.length > 0);
}

/** What there is to say of a repository, a line each. */
function text(entry: Entry | undefined): string[] {
  if (!entry) return [];
  const { reason, files, sites, left, pull, commit } = entry;
  const changed =
    files &&
    `${counted(sites ?? 0, "site")} in ${counted(files.length, "file")}${commit ? `, commit ${commit.slice(0, 12)}` : ""}`;
  return [reason, changed, pull?.url, ...(left ?? [])].filter((line) => line !== undefined);
}

function item({ name, entry }: Row): string {
  const lines = text(entry).map(
    (line) => `<br>${/^https?:\/\/\S+$/.test(line) ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>` : escapeHtml(line)}`,
  );
  const log = entry?.log === undefined ? "" : `<pre>${escapeHtml(entry.log)}</pre>`;
  return `<li><strong>${escapeHtml(name)}</strong>${lines.join("")}${log}</li>\n`;
}

function logBlock(entry: Entry | undefined): string {
  if (entry?.log === undefined) return "";
  return `\n\n${entry.log
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n")}\n`;
}

/** A name may hold anything but a line break: the fence is longer than any run of backticks in it. */
function codeSpan(name: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...(name.match(/`+/g) ?? []).map(({ length }) => length)));
  return fence.length === 1 ? `\`${name}\`` : `${fence} ${name} ${fence}`;
}

function escapeMarkdown(line: string): string {
  return line.replace(/[\\`*_[\]<>#|~]/g, (char) => (/^https?:\/\/\S+$/.test(line) ? char : `\\${char}`));
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
