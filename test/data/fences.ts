/** Code fences of a Markdown page, with the options that stand above them. */

export interface Fence {
  readonly language: string;
  readonly text: string;
  /** Command line options from an `Options:` line or an `options:` comment directly above; empty without one. */
  readonly options: readonly string[];
  /** The last line of prose above, without the options. */
  readonly lead: string;
}

/** Every fence at the left margin, in order. */
export function fences(page: string): Fence[] {
  const found: Fence[] = [];
  let from = 0;
  for (const match of page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const above = page.slice(from, match.index).trimEnd().split("\n").at(-1) ?? "";
    const options = /^(?:Options: `|<!-- options: )(.*?)(?:`| -->)$/.exec(above)?.[1];
    found.push({
      language: match[1] ?? "",
      text: match[2] ?? "",
      options: options?.split(" ") ?? [],
      lead: options === undefined ? above : "",
    });
    from = match.index + match[0].length;
  }
  return found;
}

/** Both sides of a diff without hunk headers: ` ` and `-` lines, ` ` and `+` lines. */
export function sides(diff: string): { before: string; after: string } {
  const lines = diff.split(/(?<=\n)/);
  const side = (sign: string) => lines.filter((line) => line.startsWith(" ") || line.startsWith(sign));
  const text = (sign: string) =>
    side(sign)
      .map((line) => line.slice(1))
      .join("");
  return { before: text("-"), after: text("+") };
}

/** `--policy upstream --unsafe-fixes` as values by name. */
export function optionValues(args: readonly string[]): Record<string, string | boolean> {
  const values: Record<string, string | boolean> = {};
  args.forEach((arg, index) => {
    const next = args[index + 1];
    if (arg.startsWith("--")) values[arg.slice(2)] = next === undefined || next.startsWith("--") ? true : next;
  });
  return values;
}
