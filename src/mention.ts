/** A name to look for in other files, and what its use looks like in their text. */
import { groupBy } from "./group-by.js";
import { CONFTEST, isConftestOf } from "./python/conftest.js";
import type { SourceFile } from "./types.js";
import { WordFinder } from "./words.js";

/** A name of a module that other files may import. */
export interface Mention {
  readonly name: string;
  /** Path of the module that defines it. */
  readonly path: string;
}

/** Guesses from texts: which of some mentions a file makes use of. The analysis decides. */
export class Users {
  private readonly byModule: ReadonlyMap<string, readonly Mention[]>;
  private readonly finder: WordFinder;

  constructor(private readonly mentions: readonly Mention[]) {
    this.byModule = groupBy(mentions, ({ path }) => moduleName(path));
    this.finder = new WordFinder(
      new Set([...mentions.map(({ name }) => name), ...this.byModule.keys(), ...BY_TEXT, ...READS_BY_NAME]),
    );
  }

  /** The mentions that the file takes from their modules, or may pick at run time. */
  of({ path, text }: SourceFile): Mention[] {
    const words = this.finder.in(text);
    const said = new Set([...words, ...packagesOf(path, text)]);
    const served = (this.byModule.get(CONFTEST) ?? []).filter((mention) => isConftestOf(mention.path, path));
    const named = [...said].flatMap((word) => this.byModule.get(word) ?? []);
    const likely = words.has(BY_NAME) ? this.mentions : [...named, ...served];
    if (likely.length === 0) return [];
    const takings = takingsOf(text, words, new Set(likely.map((mention) => moduleName(mention.path))));
    return likely.filter((mention) => mention.path !== path && uses(takings, words, mention));
  }
}

/** `from . import name`: the package of the file, or one around it, by a name that the text does not say. */
function packagesOf(path: string, text: string): string[] {
  return FROM_PACKAGE.test(text) ? path.split("/").slice(0, -1) : [];
}

const FROM_PACKAGE = /^[ \t]*from[ \t]+\.+[ \t]*import\b/m;

function uses(takings: Takings, words: ReadonlySet<string>, { name, path }: Mention): boolean {
  const module = moduleName(path);
  if (!words.has(module)) return words.has(name);
  return takings.star || takes(takings, module, words.has(name) ? name : undefined);
}

/** What a text does with names of modules. */
interface Takings {
  /** Words of import statements, and of what they import. */
  readonly importing: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
  readonly aliases: readonly (readonly [string, string])[];
  readonly star: boolean;
  /** A module may be named by a text. */
  readonly byText: boolean;
  /** What is read of a module is not always written. */
  readonly dynamic: boolean;
  /** Names of modules that stand for themselves, with a dot before them when they do so behind one. */
  readonly bare: ReadonlySet<string>;
  /** Those that stand behind an imported name and a dot. */
  readonly reached: ReadonlySet<string>;
  /** `module.attribute` wherever it stands. */
  readonly pairs: ReadonlySet<string>;
}

/**
 * Whether the name is imported, or stands after a dot and a name of the module; or that name stands for itself, and what it means may be
 * handed on. A module that no import names is one only where another name leads to it.
 */
function takes(from: Takings, module: string, name: string | undefined): boolean {
  if (name === undefined && !from.dynamic) return false;
  if (name !== undefined && from.imported.has(name)) return true;
  const known = from.byText || from.importing.has(module);
  const own = [module, ...from.aliases.flatMap(([of, alias]) => (of === module ? [alias] : []))];
  return own.some(
    (word) =>
      (name !== undefined && from.pairs.has(`${word}.${name}`)) ||
      from.pairs.has(`${word}.__dict__`) ||
      (name !== undefined ? from.bare.has(`.${word}`) : from.reached.has(word)) ||
      (from.bare.has(word) && (known || word !== module)),
  );
}

function takingsOf(text: string, words: ReadonlySet<string>, modules: ReadonlySet<string>): Takings {
  const imports = text.match(IMPORT) ?? [];
  const right = imports.map((statement) => statement.slice(statement.search(IMPORTED)));
  const aliases = imports.flatMap((statement) =>
    [...statement.matchAll(ALIAS)].map(([, of = "", alias = ""]) => [of, alias] as const),
  );
  const importing = wordsOf(imports.join("\n"));
  return {
    importing,
    imported: wordsOf(right.join("\n")),
    aliases,
    star: right.some((statement) => statement.includes("*")),
    byText: BY_TEXT.some((word) => words.has(word)),
    dynamic: READS_BY_NAME.some((word) => words.has(word)),
    ...standing(text.replace(IMPORT, ";"), new Set([...modules, ...aliases.map(([, alias]) => alias)]), importing),
  };
}

/** How names stand in a text. */
function standing(
  text: string,
  names: ReadonlySet<string>,
  importing: ReadonlySet<string>,
): Pick<Takings, "bare" | "reached" | "pairs"> {
  const bare = new Set<string>();
  const reached = new Set<string>();
  const pairs = new Set<string>();
  new WordFinder(names).each(text, (word, start, end) => {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(text)?.[1];
    if (attribute !== undefined) pairs.add(`${word}.${attribute}`);
    const before = NEAR.test(text[start - 1] ?? "") ? DOTTED.exec(text.slice(Math.max(0, start - LONGEST_CHAIN), start)) : null;
    if (before && importing.has(before[1] ?? "")) reached.add(word);
    if (attribute === undefined) bare.add(before ? `.${word}` : word);
  });
  return { bare, reached, pairs };
}

/** Import statements, over several lines as well. */
const IMPORT = /^[ \t]*(?:import|from)\b(?:\((?:[^)#]|#[^\n]*)*\)|\\\r?\n|[^\n(\\])*/gm;
const IMPORTED = /\bimport\b/;
const WORD = "[\\p{L}_][\\p{L}\\p{N}_]*";
const ALIAS = new RegExp(`(${WORD})\\s+as\\s+(${WORD})`, "gu");
const ATTRIBUTE = new RegExp(`\\s*\\.\\s*(${WORD})`, "uy");
/** What stands before a name and a dot, and the name that it starts with. */
const DOTTED = new RegExp(`(?:(${WORD})(?:\\s*\\.\\s*${WORD})*\\s*)?\\.\\s*$`, "u");
const LONGEST_CHAIN = 120;
/** Only behind these can there be a dot before. */
const NEAR = /[\s.]/;

/** In a file with one of these a text may name a module. */
const BY_TEXT = ["import_module", "__import__", "importlib", "modules"];

/** `getattr(loaders, name)`, `vars(loaders)[name]`, `loaders.__dict__[name]`. */
const READS_BY_NAME = ["getattr", "vars", "__dict__"];

export { CONFTEST };

/** How a module is imported whose name is not written, and what to search for to find where. */
export const BY_NAME = "import_module";

const WORDS = new RegExp(WORD, "gu");
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(WORDS));

/** `a/loaders.py` is imported as `loaders`, `a/loaders/__init__.py` too. */
export function moduleName(path: string): string {
  const parts = path.replace(/\.pyi?$/, "").split("/");
  return (parts.at(-1) === "__init__" ? parts.at(-2) : parts.at(-1)) ?? path;
}
