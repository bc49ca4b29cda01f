/** The page's one style sheet. */
import { COLORS } from "./style/colors.js";
import { CONTROLS } from "./style/controls.js";
import { DIFFS } from "./style/diffs.js";
import { LAYOUT } from "./style/layout.js";
import { PRINT } from "./style/print.js";
import { SITES } from "./style/sites.js";
import { TABLES } from "./style/tables.js";

export const STYLE = [COLORS, LAYOUT, CONTROLS, TABLES, SITES, DIFFS, PRINT].map((part) => part.trimStart()).join("");
