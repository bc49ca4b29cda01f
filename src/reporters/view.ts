/** How a report is to be shown. Reporters get everything from here: they ask no terminal and no environment. */
import type { Colors } from "picocolors/types.js";
import type { Report } from "../types.js";

export interface View {
  /** picocolors made for the place the text goes to; without colour its functions change nothing. */
  readonly colors: Colors;
  /** `write`: files were rewritten. `dry` and `check`: they would be. */
  readonly mode: "write" | "dry" | "check";
  /** Info findings and suppressed ones, too. */
  readonly verbose: boolean;
  /** Findings and failures only. */
  readonly quiet: boolean;
}

/** A report as text, ending in a line end unless empty. */
export type Render = (report: Report, view: View) => string;
