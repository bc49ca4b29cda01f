/**
 * Jupyter notebooks, nbformat 3 to 4.5: the code cells are one program, in order. Only JSON strings of their sources ever change.
 * The Python parser, which tells cells that cannot run, is loaded by `prepare`.
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */

import type { Host } from "../types.js";
import { EXTENSIONS_OF } from "./extensions.js";

let reader: typeof import("./notebook/read.js") | undefined;

const NOT_LOADED = { problem: "the reader of notebooks is not loaded; await the host's prepare() first" };

export const NOTEBOOK: Host = {
  name: "notebook",
  extensions: EXTENSIONS_OF.notebook,
  async prepare() {
    reader ??= await import("./notebook/read.js");
  },
  read: (file) => reader?.readRegions(file) ?? NOT_LOADED,
  readAgain: (before, edits, file) => reader?.readAgain(before, edits, file) ?? NOT_LOADED,
};
