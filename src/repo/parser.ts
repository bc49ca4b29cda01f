/**
 * Which parser a run uses: the native one where the machine has a binary, else the one in WebAssembly. Where there are both and much to read, the native
 * one finds out what matters, and the other reads it: that is quicker than either of them alone.
 */
import { OptionError } from "../option-values.js";
import { type Parse, parseWith } from "../python/parse.js";
import { describe } from "./errors.js";

type Log = (line: string) => void;

let loading: Promise<void> | undefined;
let adding: Promise<void> | undefined;
let native: Parse | undefined;

/** From this much text on (UTF-16 units), reading trees quicker saves more than loading a second parser costs. */
const MUCH_TEXT = 300_000;

/**
 * Loads a parser, once. `SANA_CODEMOD_PARSER=native` or `=wasm` leaves no choice.
 * @throws OptionError where none can be loaded, with what to install.
 */
export function loadParser(log: Log = () => {}): Promise<void> {
  loading ??= load(process.env.SANA_CODEMOD_PARSER, log);
  return loading;
}

/** {@link loadParser} for a run over so much text (UTF-16 units). */
export async function loadParsers(length: number, log?: Log): Promise<void> {
  await loadParser(log);
  if (length < MUCH_TEXT || process.env.SANA_CODEMOD_PARSER) return;
  adding ??= addReader();
  await adding;
}

/** Without it, or in another version, all is done by the native parser. */
async function addReader(): Promise<void> {
  if (!native) return;
  const { loadWebParser } = await import("./web-parser.js");
  parseWith(native, await loadWebParser().catch(() => undefined));
}

async function load(asked: string | undefined, log: Log): Promise<void> {
  if (asked && !["native", "wasm"].includes(asked))
    throw new OptionError(`SANA_CODEMOD_PARSER must be native or wasm, not ${asked}`);
  const cause = asked === "wasm" ? "asked for by SANA_CODEMOD_PARSER" : await loadNative();
  if (cause === undefined) return;
  if (asked === "native" || !(await loadWeb())) throw await missing(asked, cause);
  log(`the parser in WebAssembly is used, which is slower: ${cause}`);
}

async function missing(asked: string | undefined, cause: string): Promise<OptionError> {
  const [{ noParser, thisMachine }, { INSTALL }] = await Promise.all([import("./machine.js"), import("./web-parser.js")]);
  return asked === "wasm"
    ? new OptionError(`the parser in WebAssembly is not installed; run ${INSTALL}`)
    : noParser(thisMachine(), cause);
}

/** @returns why it cannot be loaded. */
async function loadNative(): Promise<string | undefined> {
  try {
    // First by itself: when a native module fails below other modules, Node 20 ends the program although the failure is caught.
    await import("@ast-grep/napi");
    const { parseNatively } = await import("../native.js");
    parseNatively("");
    native = parseNatively;
    return undefined;
  } catch (error) {
    return describe(error);
  }
}

async function loadWeb(): Promise<boolean> {
  const { loadWebParser } = await import("./web-parser.js");
  const parse = await loadWebParser();
  if (parse) parseWith(parse);
  return parse !== undefined;
}
