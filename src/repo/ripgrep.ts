/** Searches a folder outside git (or one that git ignores) with ripgrep, by the .gitignore files in it. See `rg --help`. */
import { run } from "./git.js";
import { complaints, ENDINGS, LITERAL_ARGUMENTS, type Listing, NEVER_ENTERED } from "./listing.js";

/** Only the .gitignore files inside the folder count, as in the plain walk. */
const IGNORE_RULES = ["--no-require-git", "--no-ignore-parent", "--no-ignore-global", "--no-ignore-exclude", "--no-ignore-dot"];
const COMPLAINT = /^rg: (?:\.\/)?(.+?): (.+?)(?: \(os error \d+\))?$/;

/**
 * @param ignoreFiles whether .gitignore files are followed.
 * @param stop ends it before its time.
 * @returns undefined when there is no ripgrep for this machine, or it failed.
 */
export async function searchRipgrep(dir: string, ignoreFiles: boolean, stop?: AbortSignal): Promise<Listing | undefined> {
  const program = await ripgrepPath();
  if (program === undefined) return undefined;
  const rules = ignoreFiles ? IGNORE_RULES : ["--no-ignore"];
  const kinds = ENDINGS.flatMap((extension) => ["--type-add", `host:*.${extension}`]);
  const folders = NEVER_ENTERED.flatMap((name) => ["--glob", `!**/${name}/**`]);
  const common = ["--no-config", "--null", "--hidden", ...rules, ...kinds, "--type", "host", ...folders];
  const [listed, searched] = await Promise.all([
    run(program, [...common, "--files", "."], dir, stop),
    run(program, [...common, "--files-with-matches", ...LITERAL_ARGUMENTS, "."], dir, stop),
  ]);
  if (listed.status === undefined || searched.status === undefined) return undefined;
  return { files: paths(listed.stdout), hits: paths(searched.stdout), failures: complaints(searched.stderr, COMPLAINT) };
}

/** The binary inside the package; its index throws where no binary was installed for the machine. */
export async function ripgrepPath(): Promise<string | undefined> {
  try {
    return (await import("@vscode/ripgrep")).rgPath;
  } catch {
    return undefined;
  }
}

/** NUL-separated paths of an answer, relative to the folder that was searched. */
export function paths(output: Buffer | string): string[] {
  const text = output.toString().replaceAll("\\", process.platform === "win32" ? "/" : "\\");
  return text.split("\0").flatMap((path) => (path === "" ? [] : path.replace(/^\.\//, "")));
}
