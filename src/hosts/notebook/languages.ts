/** Which language a notebook or one of its cells is in. */
import { members, optional, stringIn } from "./fields.js";
import type { JsonCursor } from "./json.js";

/** By the name that kernels give; `ipython` was used by early ones. */
export function isPython(language: string): boolean {
  return /^i?python[23]?$/i.test(language);
}

/** Visual Studio Code marks cells in another language than the kernel's. */
export function editorLanguage(cursor: JsonCursor, number: number): string[] {
  const found: string[] = [];
  members(cursor, `the metadata of cell ${number}`, {
    vscode: () => optional(cursor, { languageId: () => found.push(...languageIn(cursor)) }),
  });
  return found;
}

/** All names in a notebook's metadata. */
export function languagesIn(cursor: JsonCursor): string[] {
  const found: string[] = [];
  const add = () => found.push(...languageIn(cursor));
  members(cursor, "metadata", {
    kernelspec: () => optional(cursor, { language: add, name: () => found.push(...kernelLanguage(cursor)) }),
    language_info: () => optional(cursor, { name: add }),
    language: add,
  });
  return found;
}

/** Kernels of R and Julia go by names of their own, also where the language is not given. */
function kernelLanguage(cursor: JsonCursor): string[] {
  const name = stringIn(cursor) ?? "";
  return /^ir\d*$|^julia/i.test(name) ? [name] : [];
}

export function languageIn(cursor: JsonCursor): string[] {
  const language = stringIn(cursor);
  return language === undefined ? [] : [language];
}
