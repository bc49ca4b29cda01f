/** `{{repo}}`, `{{files}}`, `{{sites}}` and `{{left}}` in commit messages, titles and bodies. */
import type { Analysis } from "./analysis.js";
import type { Repository } from "./types.js";

const MOST_LEFT = 50;

/** Fills in what is known; another name in braces stays as it is. */
export function fill(template: string, { name }: Repository, { files, sites, left }: Analysis): string {
  const values: Readonly<Record<string, string>> = {
    repo: name,
    files: counted(files.length, "file"),
    sites: counted(sites, "site"),
    left: leftText(left),
  };
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => values[key] ?? whole).trim();
}

function leftText(left: readonly string[]): string {
  if (left.length === 0) return "";
  const rows = left.slice(0, MOST_LEFT).map((line) => `- ${line}`);
  return `Left as they are:\n\n${rows.join("\n")}`;
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
