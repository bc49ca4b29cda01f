/** Text from files in Markdown as GitHub reads it: nothing becomes markup, a formula, a mention or an issue reference. */

/** `text` as running words on one line. */
export function words(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|~&]/g, "\\$&")
    .replaceAll("$", "<span>$$</span>")
    .replace(/[@#](?=[\w-])/g, "$&<!-- -->");
}

/** `text` as a code span. */
export function code(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  const inner = text.replace(/\s+/g, " ");
  const padded = /^`|`$|^ .* $/.test(inner) ? ` ${inner} ` : inner;
  return `${fence}${padded}${fence}`;
}

/** `text` as a code span in a table cell or in HTML, where backticks do not work. */
export function htmlCode(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\s+/g, " ");
  return `<code>${escaped.replaceAll("|", "&#124;")}</code>`;
}

/** Lines in a fence that no run of backticks inside can close. @param text ends in a line end. */
export function fenced(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}${fence}\n`;
}

export function link(label: string, url: string): string {
  const target = url.replace(/[()<>\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `[${words(label)}](${target})`;
}

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
