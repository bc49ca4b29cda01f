/** Which file an import names: the places Python would look in, relative to the importing file. */

/** Libraries whose classes and dtypes are known by name; a folder of that name in the repository is not read for them. */
const LIBRARIES = new Set(
  "torch diffusers transformers accelerate peft numpy os sys pathlib typing functools asyncio json re copy logging argparse time math random contextlib dataclasses PIL".split(
    " ",
  ),
);

/** Folders above the working directory in which a module may lie; the repository's own bounds are the reader's business. */
const ABOVE = ["..", "../..", "../../.."].map((path) => path.split("/"));

/**
 * Paths (with `/`) that `import dotted` or `from ..dotted import` in `from` may mean: a list per folder that Python may start from, nearest first;
 * in a folder a package comes before a module, as in Python.
 * @param level number of leading dots; 0 for an absolute import.
 * @see https://docs.python.org/3/reference/import.html
 */
export function modulePaths(from: string, level: number, dotted: string): string[][] {
  const parts = dotted ? dotted.split(".") : [];
  if (level === 0 && LIBRARIES.has(parts[0] ?? "")) return [];
  const folders = from.split("/").slice(0, -1);
  if (level > 0) return level - 1 > folders.length ? [] : [files([...folders.slice(0, folders.length - (level - 1)), ...parts])];
  const inner = folders.map((_, index) => folders.slice(0, folders.length - index));
  return [...inner, [], ...ABOVE].flatMap((root) => [files([...root, ...parts]), files([...root, "src", ...parts])]);
}

function files(parts: readonly string[]): string[] {
  const path = parts.join("/");
  return path ? [`${path}/__init__.py`, `${path}.py`] : ["__init__.py"];
}
