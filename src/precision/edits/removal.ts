/** Removes recasts: links and arguments, and with them the statements, blocks and comments that were there for them only. */
import type { Module } from "../../python/ast.js";
import type { Edit } from "../../types.js";
import { decide } from "./decide.js";
import { collectDrops, type Removal, type RunsAt } from "./drops.js";
import { editBody } from "./emit.js";

export type { Removal } from "./drops.js";

/**
 * Edits for all removals of a module at once; they do not overlap.
 * @param runs what reading or calling an expression of the module runs.
 * @throws TypeError for a `link` removal of a call that is no `object.method(...)`.
 */
export function removeRecasts(module: Module, removals: readonly Removal[], runs: RunsAt = () => undefined): Edit[] {
  const drops = collectDrops(module, removals, runs);
  return outermost(editBody(module.body, true, { drops, going: decide(drops) }));
}

/** Without the edits that lie within another one: a dropped argument may hold a dropped link. */
function outermost(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.end > (kept.at(-1)?.end ?? -1)) kept.push(edit);
  }
  return kept;
}
