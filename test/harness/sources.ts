/** The project's own TypeScript as facts: what each file imports, and what it uses that a room may forbid. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import jscodeshift, { type ASTPath, type Collection } from "jscodeshift";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Files of the project that it imports, also for types and by `import()`. */
  readonly files: readonly string[];
  /** Node's own modules that it imports. */
  readonly builtins: readonly string[];
  /** Things beyond imports, by the name a rule of the house gives them: `console`, `import.meta`, `top-level await`, `export * as`, ... */
  readonly uses: ReadonlySet<string>;
}

/** Names that stand for the world outside: output, the process, the clock, chance. */
const WORLD = ["console", "process", "Date", "performance", "setTimeout", "setInterval", "setImmediate", "fetch", "require"];

/** Every TypeScript file under `folders`. */
export function sources(folders: readonly string[] = ["src", "bin", "transforms"]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" }).map((entry) => `${folder}/${entry}`),
    )
    .filter((path) => path.endsWith(".ts"))
    .map((path) => describeSource(relative(".", path).split(sep).join("/"), readFileSync(`${ROOT}/${path}`, "utf8")));
}

/** One file. @throws SyntaxError when the text is not TypeScript. */
export function describeSource(path: string, text: string): Source {
  const tree = jscodeshift.withParser("ts")(text);
  const specifiers = importsOf(tree);
  return {
    path,
    lines: text.split("\n").length - 1,
    files: specifiers
      .filter((one) => one.startsWith("."))
      .map((one) => posix.join(posix.dirname(path), one).replace(/\.js$/, ".ts")),
    builtins: specifiers.filter((one) => one.startsWith("node:") || builtinModules.includes(one)),
    uses: new Set([...WORLD.filter((name) => usesGlobal(tree, name)), ...syntaxOf(tree)]),
  };
}

function importsOf(tree: Collection): string[] {
  const named: (object | null | undefined)[] = [
    ...tree.find(jscodeshift.ImportDeclaration).nodes(),
    ...tree.find(jscodeshift.ExportNamedDeclaration).nodes(),
    ...tree.find(jscodeshift.ExportAllDeclaration).nodes(),
  ].map(({ source }) => source);
  const called = tree.find(jscodeshift.CallExpression, { callee: { type: "Import" } }).nodes();
  const all = [...named, ...called.map((call) => call.arguments[0])];
  return all.flatMap((one) => (one && "value" in one && typeof one.value === "string" ? [one.value] : []));
}

/** Whether a free name is used: not a property, a key or a type. */
function usesGlobal(tree: Collection, name: string): boolean {
  const isProperty = ({ node, parent }: ASTPath) =>
    (parent.node.property === node && !parent.node.computed) || (parent.node.key === node && !parent.node.shorthand);
  return tree.find(jscodeshift.Identifier, { name }).some((path) => !isProperty(path) && path.scope?.lookup(name) === null);
}

function syntaxOf(tree: Collection): string[] {
  const inFunction = (path: ASTPath | null): boolean =>
    path !== null && (/Function|Method/.test(path.node?.type) || inFunction(path.parent));
  const awaits = [
    ...tree.find(jscodeshift.AwaitExpression).paths(),
    ...tree.find(jscodeshift.ForOfStatement, { await: true }).paths(),
  ];
  const found: (string | false)[] = [
    tree.find(jscodeshift.MetaProperty, { meta: { name: "import" } }).size() > 0 && "import.meta",
    awaits.some((path) => !inFunction(path)) && "top-level await",
    tree.find(jscodeshift.ExportNamespaceSpecifier).size() > 0 && "export * as",
  ];
  return found.filter((one) => typeof one === "string");
}
