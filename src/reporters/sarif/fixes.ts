/** The rewrite of a site as one fix over all its files: taken whole or not at all. */
import type { FileEdit, Finding } from "../../types.js";
import { distinctEdits } from "../changes.js";
import { messageOf } from "./messages.js";
import { artifactOf, type RegionOf } from "./places.js";
import type { Fix } from "./shape.js";

/**
 * Fixes of what the run applies or would apply; a rewrite that was left, or needs leave, is no fix to offer.
 * Findings of one site share the fix, which is made once.
 */
export function fixes(regionOf: RegionOf): (finding: Finding) => readonly Fix[] {
  const bySite = new Map<string, readonly Fix[]>();
  return ({ site, edits, applied }) => {
    if (!applied || edits.length === 0) return [];
    const known = bySite.get(site) ?? [fixOf(edits, regionOf)];
    bySite.set(site, known);
    return known;
  };
}

function fixOf(edits: readonly FileEdit[], regionOf: RegionOf): Fix {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: messageOf("Give the whole site one variant and dtype"),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactOf(path),
      replacements: distinctEdits(edits.filter((edit) => edit.path === path)).map((edit) => ({
        deletedRegion: regionOf(path, edit),
        insertedContent: { text: edit.text },
      })),
    })),
  };
}
