/** How a report is to be shown. Reporters get everything from here: they ask no terminal, no environment and no file. */
import type { Colors } from "picocolors/types.js";
import type { Report, RuleName, Severity } from "../types.js";

export interface View {
  /** picocolors made for the place the text goes to; without colour its functions change nothing. */
  readonly colors: Colors;
  /** `write`: files were rewritten. `dry` and `check`: they would be. */
  readonly mode: "write" | "dry" | "check";
  /** Info findings and suppressed ones, too. */
  readonly verbose: boolean;
  /** Findings and failures only. */
  readonly quiet: boolean;
  /** What the package says of its rules; without it formats name rules and link their pages by relative path. */
  readonly guide?: Guide;
}

/** The documents of the package, for formats that link or print them. */
export interface Guide {
  /** Absolute address of the README. */
  readonly home: string;
  rule(name: RuleName): RulePage;
}

export interface RulePage {
  /** One line, no full stop. */
  readonly summary: string;
  /** The usual severity; a finding may have a lower one. */
  readonly severity: Severity;
  /** Absolute address of the page. */
  readonly url: string;
  /** The page itself. */
  readonly markdown: string;
}

/** A report as text, ending in a line end unless empty. */
export type Render = (report: Report, view: View) => string;
