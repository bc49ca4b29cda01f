/** What may be done with a site, and the words for it. */
import type { Options } from "../../../options.js";
import type { Module } from "../../../python/ast.js";
import type { Applicability, Range, Severity } from "../../../types.js";
import type { Facts, Load } from "../../facts/facts.js";
import type { Reach } from "../readers.js";
import type { Site } from "../sites.js";
import type { LoadPlan, Targets } from "../target.js";

/** What may be done with a site. `computable`: edits exist even though they are not applied by default. */
export interface Verdict {
  readonly severity: Severity;
  readonly applicability: Applicability;
  readonly computable: boolean;
  readonly reason: string | undefined;
  /** Decided at run time: reported under `unresolved-precision` instead of the drafts. */
  readonly unresolved?: boolean;
  /** The load that the reason is about, where that need not be the first. */
  readonly about?: Load;
  /** Said (with `--verbose`) even where no rule is broken. */
  readonly mention?: boolean;
  /** Consistent whatever the run-time value is: not reported at all. */
  readonly silent?: boolean;
}

export interface Case {
  readonly site: Site;
  readonly plans: readonly LoadPlan[];
  readonly targets: Targets | "conflict" | undefined;
  readonly facts: Facts;
  readonly options: Options;
  readonly modules: readonly Module[];
  /** Whether any rule is broken. */
  readonly broken: boolean;
  /** False when the program was given up on before all of it was known. */
  readonly finished: boolean;
  /** Modules whose names are used by more files than are followed. */
  readonly crowded: (module: number) => boolean;
  /** What such files may have of them. */
  readonly crowd: Reach;
  /** Whether a test of a module always comes out the same (`if dtype is not None:` where every call gives one). */
  readonly isSettled: (module: number, test: Range) => boolean;
  /** The template tag that an offset of a module stands under, in words. */
  readonly branchOf: (module: number, offset: number) => string | undefined;
}

export type Check = (given: Case) => Verdict | undefined;

export const info = (reason: string): Verdict => ({ severity: "info", applicability: "display", computable: false, reason });
export const mention = (reason: string): Verdict => ({ ...info(reason), mention: true });
export const left = (reason: string): Verdict => ({ severity: "error", applicability: "display", computable: false, reason });
export const undecided = (reason: string): Verdict => ({
  severity: "warning",
  applicability: "display",
  computable: false,
  reason,
  unresolved: true,
});

export const unsafe = (reason: string): Verdict => ({
  severity: "error",
  applicability: "unsafe",
  computable: true,
  reason: `${reason}; --unsafe-fixes applies it`,
});
