/** How a report is to be shown. Reporters get everything from here: they ask no terminal, no environment and no file. */
import type { Colors } from "picocolors/types.js";
import type { Pair, Report, RuleName, Severity } from "../types.js";

export interface View {
  /** picocolors made for the place the text goes to; without colour its functions change nothing. */
  readonly colors: Colors;
  /** The text goes to a terminal: nothing of a file may steer it, colours or not. */
  readonly terminal?: boolean;
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
  /** What is known of checkpoints and of GPUs, for formats that show it. */
  readonly checkpoints?: readonly CheckpointFacts[];
  readonly hardware?: HardwareFacts;
}

export interface CheckpointFacts {
  /** Hub id in upstream's spelling. */
  readonly id: string;
  /** The pair it runs in; undefined for one that is reported and never rewritten. */
  readonly pair: Pair | undefined;
  /** GiB of all weights, in 16 and 32 bit; undefined where parameter counts are unknown. */
  readonly gib16: number | undefined;
  readonly gib32: number | undefined;
  /** Upstream's advice for the VAE, short. */
  readonly vae: string;
  /** Where the facts come from. */
  readonly source: string;
}

/** GPUs by how they compute in bfloat16, each with its compute capability. */
export interface HardwareFacts {
  readonly native: readonly string[];
  readonly emulated: readonly string[];
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
