/** `import` and `from ... import`. */
import type { Import, ImportFrom } from "./ast.js";
import { type Row, slice, span } from "./blocks.js";
import { childOf, type Node } from "./cursor.js";

interface ImportedName {
  readonly name: string;
  readonly alias: string | undefined;
}

/** `a.b as c` or `a.b`, with its alias. */
function importedNames(node: Node, text: string): ImportedName[] {
  const from = node.children.findIndex((child) => child.kind === "import");
  return node.children.slice(from + 1).flatMap((child): ImportedName[] => {
    if (child.kind === "dotted_name") return [{ name: slice(child, text), alias: undefined }];
    if (child.kind !== "aliased_import") return [];
    return [{ name: slice(child.children[0], text), alias: slice(child.children.at(-1), text) }];
  });
}

export const importStatement: Row = (node, text): Import => ({
  type: "import",
  names: importedNames(node, text).map(({ name, alias }) => ({ module: name, alias })),
  ...span(node),
});

export const importFrom: Row = (node, text): ImportFrom => {
  const source = node.children[1];
  const relative = source?.kind === "relative_import" ? source : undefined;
  const prefix = relative && childOf(relative, "import_prefix");
  const module = relative ? childOf(relative, "dotted_name") : source;
  return {
    type: "import-from",
    level: slice(prefix, text).replace(/\s/g, "").length,
    module: node.kind === "future_import_statement" ? "__future__" : slice(module, text),
    names: importedNames(node, text),
    star: childOf(node, "wildcard_import") !== undefined,
    ...span(node),
  };
};
