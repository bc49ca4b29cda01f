/** The page's one script. It is text because it runs in the reader's browser, where nothing of this program is; tests run it there. */
import { DETAILS } from "./script/details.js";
import { ELEMENTS } from "./script/elements.js";
import { FILTERS } from "./script/filters.js";
import { PAGE } from "./script/page.js";
import { PRINTING } from "./script/printing.js";
import { ROWS } from "./script/rows.js";
import { THEME } from "./script/theme.js";

/** A report without sites has the theme switch only. */
export function scriptFor(sites: number): string {
  const parts = sites === 0 ? [THEME] : [THEME, ELEMENTS, FILTERS, DETAILS, ROWS, PAGE, PRINTING];
  return `"use strict";\n{\n${parts.map((part) => part.trimStart()).join("\n")}}\n`;
}
