/** The review's body: what could not be suggested, with a permalink, the diff and the command that fixes it. */
import { fenced, inlineCode, prose } from "./fence.js";
import { fingerprint, mark } from "./fingerprint.js";
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

/** The mark of a review that lists nothing. */
export const NO_LIST = fingerprint([]);

/** What a list says, by which a later run knows it. Lines and commits are not part of it: they move. */
export function listPrint(sites: readonly ReviewSite[]): string {
  const said = ({ finding: { path, rule, message, reason = "" }, patch }: ReviewSite) => {
    return [path, rule, message, reason, patch.replace(/^@@ .*$/gm, "@@")];
  };
  return fingerprint(sites.flatMap(said));
}

/**
 * The whole body, its mark last. Entries that no longer fit are counted, so that nothing is dropped in silence.
 * @param remarks sentences for the reader, before the list.
 */
export function listing(
  sites: readonly ReviewSite[],
  suggested: number,
  target: Target,
  remarks: readonly string[] = [],
): string {
  const head = `sana-codemod: ${count(suggested, "suggestion")}, ${count(sites.length, "more place")} listed here.`;
  const parts = [head, ...remarks.map(prose)];
  let length = parts.join("\n\n").length;
  for (const [index, site] of sites.entries()) {
    const text = entry(site, target);
    if (length + text.length > MOST_CHARACTERS) {
      parts.push(`${count(sites.length - index, "more place")} did not fit; run \`sana-codemod --dry\` to see all.`);
      break;
    }
    parts.push(text);
    length += text.length + 2;
  }
  return [...parts, mark(listPrint(sites))].join("\n\n");
}

/** The body of a review whose list an earlier one holds. */
export function listedBefore(sites: readonly ReviewSite[], suggested: number, url: string): string {
  const before = `the ${count(sites.length, "place")} listed in [an earlier review](${url}) did not change`;
  return `sana-codemod: ${count(suggested, "suggestion")}; ${before}.\n\n${mark(NO_LIST)}`;
}

/** The body that takes the place of a list that is no longer true. */
export const OUT_OF_DATE = `sana-codemod: the places once listed here have changed since.\n\n${mark(NO_LIST)}`;

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
