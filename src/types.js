/**
 * Every noun that crosses a room. Plain data only: no tree nodes, no functions but a host's way back.
 * Offsets are UTF-16 indexes into a text (what JS strings and ast-grep both count); lines and columns are 1-based.
 */
/** Rule names, in the order in which they are documented. */
export const RULES = [
  "recast-after-load",
  "redundant-recast",
  "mismatched-pair",
  "missing-variant",
  "missing-dtype",
  "unpublished-variant",
  "wrong-dtype-for-checkpoint",
  "string-dtype",
  "ignored-dtype",
  "conflicting-dtype-keywords",
  "from-pipe-without-dtype",
  "component-dtype-differs",
  "unresolved-precision",
  "bf16-hardware",
];
