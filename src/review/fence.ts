/** Source text inside GitHub's Markdown: fences longer than any run of backticks inside, names that cannot break out of a line. */
import { fenced as fencedLines, longestRun } from "../reporters/markdown/markup.js";

/** A fenced block that `text` cannot close. @param info language after the opening fence, such as `suggestion`. */
export function fenced(info: string, text: string): string {
  const lines = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return fencedLines(info, lines).slice(0, -1);
}

/** Inline code on one line; control characters are shown as in JSON. */
export function inlineCode(text: string): string {
  const line = oneLine(text);
  const ticks = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Prose on one line that opens no HTML, no comment, no link and no mention. */
export function prose(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>@#|~&]/g, (character) => (character === "@" ? "@\u200b" : `\\${character}`));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => JSON.stringify(character).slice(1, -1));
}
