/**
 * The part of a module that has to do with a subject: the top-level statements that speak of it, those that share names with them, and what
 * all these need. From words alone, before parsing, because parsing is what a run spends its time on. Keeps too much rather than too little.
 */
import type { Range } from "../types.js";
import { firstFrom } from "./search.js";
import { type Section, sectionsOf } from "./sections.js";

/** Shorter texts are parsed as they are. */
const SHORT = 1500;

/** What is left of a text, and where it stood. */
export interface Outline {
  readonly text: string;
  /** Offset in the original text of an offset in this one. */
  locate(offset: number): number;
  /** Names that the statements left out may bind; undefined when none was left out. */
  readonly omitted: ReadonlySet<string> | undefined;
  /** What was kept of the original text, in order. */
  readonly kept: readonly Range[];
  /** Where imports start of which nothing that was kept says a name. */
  readonly idle: ReadonlySet<number>;
}

/** `around`: what an import of another module brings may have to do with the subject. `alone`: only when something of the subject says its name. */
export type Reading = "around" | "alone";

/**
 * `text` without the statements that cannot matter.
 * @param subject matches what a statement says when it matters by itself.
 */
export function outlineOf(text: string, subject: RegExp, reading: Reading = "around"): Outline {
  const short = text.length < SHORT;
  const statements = short && reading === "around" ? [] : sectionsOf(text).map((section) => describe(text, section));
  const joining = joiningIn(statements);
  const mattering = matching(statements, subject, text, reading);
  const called = needed(statements, spreadFrom(mattering, statements, joining), joining, reading);
  const dropped = short ? [] : statements.filter((statement) => !statement.always && !called.has(statement));
  const idle = statements.filter(
    (statement) =>
      statement.kind === "import" && !called.has(statement) && !BRINGS_ALL.test(text.slice(statement.start, statement.end)),
  );
  return { ...without(text, dropped), idle: new Set(idle.map(({ start }) => start)) };
}

/** `text` without the statements that stand in `before`, too, to the letter. */
export function changedSince(before: string, text: string): Omit<Outline, "idle"> {
  if (before === "") return without(text, []);
  const known = new Set(sectionsOf(before).map(({ start, end }) => before.slice(start, end)));
  const same = sectionsOf(text).filter(({ start, end }) => known.has(text.slice(start, end)));
  return without(
    text,
    same.map((section) => ({ ...section, binds: section.words })),
  );
}

/** Cuts whole lines out of `text`. */
function without(text: string, dropped: readonly (Section & Pick<Statement, "binds">)[]): Omit<Outline, "idle"> {
  const parts: string[] = [];
  const pieces: { readonly from: number; readonly shift: number }[] = [];
  let [done, length] = [0, 0];
  for (const { start, end } of [...dropped, { start: text.length, end: text.length }]) {
    if (start > done) {
      parts.push(text.slice(done, start));
      pieces.push({ from: length, shift: done - length });
      length += start - done;
    }
    done = end;
  }
  const kept = pieces.map(({ from, shift }, index) => ({
    start: from + shift,
    end: (pieces[index + 1]?.from ?? length) + shift,
  }));
  if (dropped.length === 0) return { text, locate: (offset) => offset, omitted: undefined, kept };
  const locate = (offset: number) =>
    offset + (pieces[Math.max(0, firstFrom(pieces, offset + 1, ({ from }) => from) - 1)]?.shift ?? 0);
  return { text: parts.join(""), locate, omitted: new Set(dropped.flatMap(({ binds }) => [...binds])), kept };
}

interface Statement extends Section {
  readonly kind: "library" | "import" | "definition" | "other";
  /** Names whose meaning it may decide. */
  readonly binds: ReadonlySet<string>;
  /** An import, or does not look like Python, which the parser shall say. */
  readonly always: boolean;
}

const DEFINITION = /^(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}\p{N}_]+)/mu;
const GLOBALS = /\bglobal[ \t]+([\p{L}\p{N}_, \t]+)/gu;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
const ODD = /^(?:[^\p{L}_@"'([\d~+\-.]|(?:print|exec)[ \t]+[^ \t(=.,:[])/u;

/** `model_id =`, with nothing after it. */
const CUT_SHORT = /(?:[=+\-*%&|^<>]|\b(?:and|or|not|in|is|lambda))[ \t]*(?:#[^\n]*)?\s*$/;

/** Modules that are no part of the program. What any other import brings may have to do with the subject. */
const LIBRARY_IMPORT =
  /^(?:import|from)[ \t]+(?:__future__|abc|accelerate|argparse|asyncio|base64|collections|contextlib|copy|cv2|dataclasses|datetime|diffusers|einops|enum|fastapi|flask|functools|gc|glob|gradio|hashlib|huggingface_hub|importlib|inspect|io|itertools|json|logging|math|matplotlib|multiprocessing|numpy|os|pandas|pathlib|peft|pickle|PIL|platform|pydantic|pytest|random|re|requests|safetensors|scipy|shutil|signal|socket|streamlit|string|subprocess|sys|tempfile|threading|time|torch|torchvision|tqdm|traceback|transformers|typing|typing_extensions|unittest|urllib|uuid|wandb|warnings|yaml)\b(?![^\n]*,[ \t]*\w+[ \t]*$)/;

function describe(text: string, { start, end, words }: Section): Statement {
  const source = text.slice(start, end);
  const name = /^(?:@|async\b|def\b|class\b)/.test(source) ? DEFINITION.exec(source)?.[1] : undefined;
  const range = { start, end, words, always: ODD.test(source) || CUT_SHORT.test(source) };
  if (/^(?:import|from)\b[^;]*$/.test(source)) {
    const foreign = LIBRARY_IMPORT.test(source);
    return { ...range, kind: foreign ? "library" : "import", binds: foreign ? new Set() : words, always: true };
  }
  if (name === undefined) return { ...range, kind: "other", binds: words, always: range.always || words.has("import") };
  const globals = !words.has("global") ? [] : [...source.matchAll(GLOBALS)].flatMap(([, names = ""]) => names.match(WORD) ?? []);
  return { ...range, kind: "definition", binds: new Set([name, ...globals]) };
}

/** Names imported from a library, and builtins, join nothing. */
function joiningIn(statements: readonly Statement[]): (name: string) => boolean {
  const imported = new Set(statements.flatMap(({ kind, words }) => (kind === "library" ? [...words] : [])));
  return (name) => !imported.has(name) && !COMMON.has(name);
}

/** Nothing says a name of a star import, and anything may be one. */
const BRINGS_ALL = /\bimport\s*\(?\s*\*/;

/** Statements that matter by themselves. */
function matching(statements: readonly Statement[], subject: RegExp, text: string, reading: Reading): Statement[] {
  return statements.filter(
    ({ kind, start, end }) => (kind === "import" && reading === "around") || subject.test(text.slice(start, end)),
  );
}

/** These statements, and all that share a name with one, however far. */
function spreadFrom(
  first: readonly Statement[],
  statements: readonly Statement[],
  joining: (name: string) => boolean,
): Set<Statement> {
  const saying = byName(statements, ({ words }) => words);
  return spread(first, ({ binds }) => [...binds].filter(joining), saying);
}

/** The related statements, all imports unless the module is read for itself, and what binds the names that these say. */
function needed(
  statements: readonly Statement[],
  related: ReadonlySet<Statement>,
  joining: (name: string) => boolean,
  reading: Reading,
): Set<Statement> {
  const binding = byName(statements, ({ binds }) => binds);
  const first = statements.filter((statement) => (statement.always && reading === "around") || related.has(statement));
  return spread(first, ({ kind, words }) => (kind === "library" ? [] : [...words].filter(joining)), binding);
}

function byName(statements: readonly Statement[], namesOf: (statement: Statement) => Iterable<string>): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const name of namesOf(statement)) {
      const known = found.get(name);
      if (known) known.push(statement);
      else found.set(name, [statement]);
    }
  }
  return found;
}

/** All that `first` leads to by names. */
function spread(
  first: readonly Statement[],
  namesOf: (statement: Statement) => readonly string[],
  others: ReadonlyMap<string, readonly Statement[]>,
): Set<Statement> {
  const found = new Set(first);
  const asked = new Set<string>();
  for (const statement of found) {
    for (const name of namesOf(statement)) {
      if (asked.has(name)) continue;
      asked.add(name);
      for (const other of others.get(name) ?? []) found.add(other);
    }
  }
  return found;
}

/** Keywords, and builtins that nothing is carried by. */
const COMMON = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda match
  nonlocal not or pass raise return try while with yield print len range str int float bool list dict set tuple open super isinstance enumerate
  zip map filter min max sum sorted round any all iter next repr type id object Exception ValueError RuntimeError KeyError self cls`.split(
    /\s+/,
  ),
);
