/** The review's body: what could not be suggested, with a permalink, the diff and the command that fixes it. */
import { fenced, inlineCode, prose } from "./fence.js";
import type { ReviewSite } from "./sites.js";

/** What permalinks are made from. Without a repository and a commit there are none. */
export interface Target {
  /** Of the host's pages, without a slash at the end. */
  readonly webUrl: string;
  /** OWNER/NAME. */
  readonly repo?: string;
  /** The head commit's full name. */
  readonly commit?: string;
}

/** GitHub refuses bodies of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** Entries that no longer fit are counted, so that nothing is dropped in silence. */
export function listing(sites: readonly ReviewSite[], suggested: number, target: Target): string {
  const head = `sana-codemod: ${count(suggested, "suggestion")}, ${count(sites.length, "more place")} listed here.`;
  const parts = [head];
  let length = head.length;
  for (const [index, site] of sites.entries()) {
    const text = entry(site, target);
    if (length + text.length > MOST_CHARACTERS) {
      parts.push(`${count(sites.length - index, "more place")} did not fit; run \`sana-codemod --dry\` to see all.`);
      break;
    }
    parts.push(text);
    length += text.length + 2;
  }
  return parts.join("\n\n");
}

function entry({ finding, patch, places }: ReviewSite, target: Target): string {
  const { path, start, end, rule, message, reason } = finding;
  const why = reason === undefined ? "" : ` Left as it is: ${prose(reason)}.`;
  const head = `- ${link(path, start.line, end.line, target)} **${rule}**: ${prose(message)}${why}`;
  if (patch === "") return head;
  const paths = [...new Set(places.map((place) => place.path))];
  const command = `sana-codemod ${paths.map(shellWord).join(" ")}`;
  return `${head}\n\n<details><summary>Diff and command</summary>\n\n${fenced("diff", patch)}\n\n${fenced("sh", command)}\n\n</details>`;
}

function link(path: string, first: number, last: number, { webUrl, repo, commit }: Target): string {
  const label = inlineCode(`${path}:${first}`);
  if (repo === undefined || commit === undefined) return label;
  const lines = first === last ? `L${first}` : `L${first}-L${last}`;
  const encoded = path
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[()]/g, percent))
    .join("/");
  return `[${label}](${webUrl}/${repo}/blob/${commit}/${encoded}#${lines})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

function shellWord(path: string): string {
  const safe = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./-]+$/.test(safe) ? safe : `'${safe.replace(/'/g, "'\\''")}'`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
