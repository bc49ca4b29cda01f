/** The choices of the file filter: files, or in a large report the folders that hold them. */

/** More choices than this, and nobody finds theirs. */
const MOST = 60;

/** Files, if they are few; else folders (with a slash at their end) as deep as they stay few. Sorted. */
export function placesOf(paths: readonly string[]): string[] {
  const files = [...new Set(paths)].sort(ascending);
  if (files.length <= MOST) return files;
  let chosen = foldersAt(files, 1);
  for (let depth = 2; ; depth++) {
    const deeper = foldersAt(files, depth);
    if (deeper.length > MOST || deeper.length === chosen.length) return chosen.length > MOST ? [] : chosen;
    chosen = deeper;
  }
}

/** Folders of at most `depth` names. A file that lies higher has none at that depth: its own folder stands for it. */
function foldersAt(files: readonly string[], depth: number): string[] {
  const folders = files.map((file) => file.split("/").slice(0, -1).slice(0, depth).join("/"));
  return [...new Set(folders.filter((folder) => folder !== "").map((folder) => `${folder}/`))].sort(ascending);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : 1;
}
