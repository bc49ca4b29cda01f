/** Files to parsed regions, each file once however often the program is put together. */
import { readFile } from "./hosts/index.js";
import { lineStarts, positionAt } from "./lines.js";
import { holdsOurs, SUBJECT } from "./precision/prefilter.js";
import { LOAD_RULES } from "./precision/shapes.js";
import type { Module } from "./python/ast.js";
import { parseAbout, parseAlone, parseModule, parseWhere } from "./python/lower.js";
import { TooMuchCode } from "./python/parse.js";
import type { Problem, PythonRegion, SourceFile } from "./types.js";

export interface Parsed {
  readonly regions: readonly { readonly region: PythonRegion; readonly module: Module }[];
  readonly problem: Problem | undefined;
}

type Parse = (text: string) => Module | undefined;

export class Parser {
  private readonly selected = new Map<string, Parsed>();
  private readonly outlined = new Map<string, Parsed>();
  private readonly complete = new Map<string, Parsed>();

  /** Only the regions that hold a load, or a comment of ours. */
  where(file: SourceFile): Parsed {
    return (
      this.complete.get(file.path) ??
      remember(this.selected, file, (text) => wholeWithOurs(text) ?? parseWhere(text, LOAD_RULES, SUBJECT))
    );
  }

  /** What has to do with precision, or with what other modules bring; the rest follows when something asks for its names. */
  about(file: SourceFile): Parsed {
    return (
      this.complete.get(file.path) ?? remember(this.outlined, file, (text) => wholeWithOurs(text) ?? parseAbout(text, SUBJECT))
    );
  }

  /** {@link where} of a file that is read for itself. Not kept: most of these files are done with after that. */
  alone(file: SourceFile): Parsed {
    return parseFile(file, (text) => wholeWithOurs(text) ?? parseAlone(text, LOAD_RULES, SUBJECT));
  }

  whole(file: SourceFile): Parsed {
    return remember(this.complete, file, parseModule);
  }
}

/** A comment of ours may stand anywhere, and one that suppresses nothing is reported. */
const wholeWithOurs = (text: string): Module | undefined => (holdsOurs(text) ? parseModule(text) : undefined);

function remember(known: Map<string, Parsed>, file: SourceFile, parse: Parse): Parsed {
  const found = known.get(file.path) ?? parseFile(file, parse);
  known.set(file.path, found);
  return found;
}

function parseFile(file: SourceFile, parse: Parse): Parsed {
  const result = readFile(file);
  if (!result || "problem" in result) return { regions: [], problem: note(result?.problem ?? "not a file that holds Python") };
  const regions = [];
  let problem: Problem | undefined;
  for (const [region, module] of result.regions.flatMap((one) => attempts(file, one, parse))) {
    if (typeof module === "string") problem ??= note(module);
    else if (module) regions.push({ region, module });
  }
  return { regions, problem };
}

/** A region that cannot be read may be in pieces that can. */
function attempts(file: SourceFile, region: PythonRegion, parse: Parse): [PythonRegion, ReturnType<typeof attempt>][] {
  const module = attempt(file, region, parse);
  const pieces = typeof module === "string" ? (region.apart?.() ?? []) : [];
  return pieces.length === 0 ? [[region, module]] : pieces.map((piece) => [piece, attempt(file, piece, parse)]);
}

const note = (message: string): Problem => ({ level: "note", message: message.replace(/\s+/g, " ") });

/** The module, undefined when it does not matter, or why it cannot be read, with the line of the file. */
function attempt(file: SourceFile, region: PythonRegion, parse: Parse): Module | string | undefined {
  try {
    const module = parse(region.text);
    const error = module?.errors[0];
    if (error === undefined) return module;
    const { line } = positionAt(lineStarts(file.text), region.locate(error));
    const what = region.fragment ? `the example is not valid Python at line ${line}` : `not valid Python at line ${line}`;
    return `${what}; fix the syntax and run again`;
  } catch (error) {
    if (error instanceof TooMuchCode) return error.message;
    if (error instanceof RangeError) return "nested too deeply to be read; split the expression";
    throw error;
  }
}
