/** JavaScript and TypeScript text to a syntax tree, with jscodeshift and its parsers. jscodeshift is loaded when it is asked for, or handed in. */

/** The fields that are read, of whatever parser: Babel's count offsets as `start` and `end`, those of flow as `range`. */
export interface Node {
  readonly type: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly range?: readonly [number, number] | null;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly operator?: unknown;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly tag?: Node;
  readonly elements?: readonly (Node | null)[];
  readonly quasis?: readonly Node[];
  readonly expressions?: readonly Node[];
  readonly consequent?: Node;
  readonly alternate?: Node;
  readonly left?: Node;
  readonly right?: Node;
}

/** What is used of jscodeshift itself (`api.jscodeshift` in a transform). */
export interface Jscodeshift {
  withParser(name: string): (source: string) => { nodes(): readonly Node[] };
}

let loaded: Jscodeshift | undefined;

/** Loads jscodeshift unless it is there already. */
export async function prepare(): Promise<void> {
  loaded ??= (await import("jscodeshift")).default;
}

/** Uses the jscodeshift that runs the transform: nothing is loaded, and nothing has to be awaited. */
export function prepareWith(jscodeshift: Jscodeshift): void {
  loaded = jscodeshift;
}

/** The root nodes of a file, or why there are none, in one line. */
export function parse(path: string, text: string): readonly Node[] | string {
  if (!loaded) return "JavaScript is not read before its parser is loaded; await prepare() of the host first";
  let problem: string | undefined;
  for (const parser of parsersOf(path)) {
    try {
      return loaded.withParser(parser)(smooth(text)).nodes();
    } catch (error) {
      if (error instanceof RangeError) return "nested too deeply to be read; split the expression";
      problem ??= error instanceof Error ? error.message : String(error);
    }
  }
  return `jscodeshift cannot parse it (${problem?.split("\n")[0]?.trim()}); fix the syntax and run again`;
}

/** In the order in which they are tried. The last one for JavaScript also takes decorators before `export`. */
function parsersOf(path: string): readonly string[] {
  if (path.endsWith(".tsx")) return ["tsx"];
  return /\.[cm]?ts$/.test(path) ? ["ts"] : ["babel", "flow", "tsx"];
}

/**
 * The text with the same offsets after jscodeshift's own reading, which expands tabs and rewrites line ends before it parses. Positions are all
 * that is taken from the tree, so what stands inside literals does not matter here.
 */
function smooth(text: string): string {
  return text.replaceAll("\r\n", "\n ").replace(/[\t\v\f\uFEFF\u2028\u2029]/g, " ");
}
