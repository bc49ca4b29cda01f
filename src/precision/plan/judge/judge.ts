/** Judges a site: may it be rewritten, and if not, why. */
import { noTarget, runTime, templated, unknownComponent } from "./runtime.js";
import {
  asserted,
  compared,
  conversion,
  directInput,
  docstring,
  needsBfloat16,
  otherWeights,
  swapped,
  toggled,
  unmovable,
  unsupportedPair,
  upcast,
} from "./safety.js";
import {
  constructed,
  crowd,
  dtypeMap,
  entangled,
  foreign,
  mixed,
  otherDtype,
  quantized,
  shared,
  training,
  video,
} from "./scope.js";
import type { Case, Check, Verdict } from "./verdict.js";

/** In the order in which they win. */
const CHECKS: readonly Check[] = [
  video,
  quantized,
  training,
  dtypeMap,
  entangled,
  mixed,
  crowd,
  foreign,
  shared,
  constructed,
  templated,
  runTime,
  unknownComponent,
  otherDtype,
  unmovable,
  toggled,
  docstring,
  noTarget,
  asserted,
  compared,
  upcast,
  swapped,
  unsupportedPair,
  needsBfloat16,
  otherWeights,
  conversion,
  directInput,
];

/** The first verdict that applies; a site that passes all checks is rewritten. */
export function judge(given: Case): Verdict {
  for (const check of CHECKS) {
    const verdict = check(given);
    if (verdict) return verdict;
  }
  return { severity: "error", applicability: "safe", computable: true, reason: undefined };
}
