/**
 * Loads the parser in WebAssembly: two optional packages, web-tree-sitter and tree-sitter-python. Other versions than these make other trees of
 * broken code, so they are refused.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { OptionError } from "../option-values.js";
import type { Parse } from "../python/parse.js";
import { webParser } from "../python/web.js";
import { errorCode } from "./errors.js";

/** What @ast-grep/napi and @ast-grep/lang-python of package.json are made of. */
export const WEB_PARSER: Readonly<Record<string, string>> = { "web-tree-sitter": "0.27.2", "tree-sitter-python": "0.25.0" };

/** For messages. */
export const INSTALL = `npm install --ignore-scripts ${Object.entries(WEB_PARSER)
  .map(([name, version]) => `${name}@${version}`)
  .join(" ")}`;

/**
 * @returns undefined when the packages are not installed.
 * @throws OptionError when another version is.
 */
export async function loadWebParser(): Promise<Parse | undefined> {
  const require = createRequire(import.meta.url);
  const grammar = found(require, "tree-sitter-python/tree-sitter-python.wasm");
  const runtime = found(require, "web-tree-sitter/web-tree-sitter.wasm");
  if (grammar === undefined || runtime === undefined) return undefined;
  for (const file of [grammar, runtime]) check(dirname(file));
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init();
  return webParser(new Parser().setLanguage(await Language.load(grammar)));
}

function found(require: NodeJS.Require, file: string): string | undefined {
  try {
    return require.resolve(file);
  } catch (error) {
    if (errorCode(error) === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function check(folder: string): void {
  const { name, version }: { name: string; version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (WEB_PARSER[name] !== version)
    throw new OptionError(`${name} ${version} is not the version that the parser needs; run ${INSTALL}`);
}
