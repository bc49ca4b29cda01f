/** Which parser a run uses: the native one where the machine has a binary, else the one in WebAssembly where it is installed. */
import { OptionError } from "../option-values.js";
import { parseWith } from "../python/parse.js";
import { describe } from "./errors.js";

type Log = (line: string) => void;

let loading: Promise<void> | undefined;

/**
 * Loads a parser, once. `SANA_CODEMOD_PARSER=native` or `=wasm` leaves no choice.
 * @throws OptionError where none can be loaded, with what to install.
 */
export function loadParser(log: Log = () => {}): Promise<void> {
  loading ??= load(process.env.SANA_CODEMOD_PARSER, log);
  return loading;
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
