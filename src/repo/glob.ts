/** Patterns in .gitignore's syntax, for --include, --exclude and the plain walk. See gitignore(5), "PATTERN FORMAT". */

/** One pattern, ready to be asked. */
export interface Pattern {
  /** `!pattern`: takes back what an earlier one matched. */
  readonly negated: boolean;
  /** `pattern/`: folders only. */
  readonly folderOnly: boolean;
  /** Matches a path relative to the pattern's folder, with `/`. */
  readonly regexp: RegExp;
}

/** One line of a .gitignore, or undefined for blank lines, comments and patterns that cannot match. */
export function parsePattern(line: string): Pattern | undefined {
  const text = line.replace(/\r$/, "").replace(/(?<!\\) +$/, "");
  if (text === "" || text.startsWith("#")) return undefined;
  const negated = text.startsWith("!");
  const folderOnly = text.endsWith("/");
  const body = text.slice(negated ? 1 : 0, folderOnly ? -1 : undefined);
  const anchored = body.includes("/");
  const source = toSource(body.replace(/^\//, ""));
  if (body === "" || source === undefined) return undefined;
  return { negated, folderOnly, regexp: new RegExp(`^${anchored ? "" : "(?:.*/)?"}${source}$`, "su") };
}

/**
 * Whether `path` or a folder above it matches one of the patterns.
 * @param path relative to the folder the patterns belong to, with `/`; a path outside that folder never matches.
 */
export function matchesAny(patterns: readonly Pattern[], path: string): boolean {
  const parts = path.split("/");
  if (parts[0] === "..") return false;
  return parts.some((_, index) => verdict(patterns, parts.slice(0, index + 1).join("/"), index < parts.length - 1) === true);
}

/** What the last matching pattern says of one entry: true matched, false taken back, undefined nothing. */
export function verdict(patterns: readonly Pattern[], path: string, folder: boolean): boolean | undefined {
  const hit = patterns.findLast((pattern) => (folder || !pattern.folderOnly) && pattern.regexp.test(path));
  return hit && !hit.negated;
}

/** Longest first, so that `**` is not read as two `*`. */
const TOKEN = /^\*\*\/|\/\*\*$|\/\*\*\/|\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|./su;

/** Any number of folders. */
const FOLDERS = "(?:.*/)?";

function toSource(glob: string): string | undefined {
  let source = "";
  for (let rest = glob; rest !== ""; ) {
    const token = TOKEN.exec(rest)?.[0] ?? rest;
    // `**/` means "in all folders" only at the start of a path segment; in `a**/` it is two stars.
    const whole = token === "**/" && source !== "" && !source.endsWith(FOLDERS) ? "*" : token;
    const piece = translate(whole);
    if (piece === undefined) return undefined;
    source += piece;
    rest = rest.slice(whole.length);
  }
  return source;
}

function translate(token: string): string | undefined {
  if (token === "**/") return FOLDERS;
  if (token === "/**/") return `/${FOLDERS}`;
  if (token === "/**") return "/.*";
  if (token.startsWith("*")) return "[^/]*";
  if (token === "?") return "[^/]";
  if (token.startsWith("[") && token.length > 1) return characterClass(token);
  if (token === "\\") return undefined;
  const character = token.startsWith("\\") ? token.slice(1) : token;
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

function characterClass(token: string): string | undefined {
  const inner = token.slice(1, -1).replace(/^[!^]/, "");
  const negated = /^\[[!^]/.test(token);
  const source = `(?!/)[${negated ? "^" : ""}${inner.replace(/[\\\][^]/g, "\\$&")}]`;
  try {
    new RegExp(source, "u");
    return source;
  } catch {
    return undefined;
  }
}
