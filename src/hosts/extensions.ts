/** Endings of the file names of each host, apart from the hosts themselves: a search that finds nothing needs no parser. */
export const EXTENSIONS_OF = {
  module: [".py", ".pyi"],
  javascript: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"],
  markdown: [".md", ".markdown", ".mdx"],
  notebook: [".ipynb"],
  rst: [".rst"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** All of them. Case counts, as it does for Python's import. */
export const EXTENSIONS: readonly string[] = Object.values(EXTENSIONS_OF).flat();

/** Whether some host reads files of this name. */
export function isHosted(path: string): boolean {
  return EXTENSIONS.some((extension) => path.endsWith(extension));
}
