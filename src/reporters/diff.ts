/** All changes of a run as one unified diff; on a terminal the same patch in colours. */
import type { Colors } from "picocolors/types.js";
import type { Edit, FileResult, Report } from "../types.js";
import { patchOf } from "./patch.js";
import { visible } from "./plain.js";
import type { View } from "./view.js";

/** The patch of the whole report; `git apply` takes it as long as `view.colors` are off and it does not go to a terminal. */
export function renderDiff({ files }: Report, view: View): string {
  return shownPatch(patches(files).join(""), view);
}

/** A patch as a program reads it, or as a person does. */
export function shownPatch(patch: string, { colors, terminal }: View): string {
  return colors.isColorSupported || terminal ? colorPatch(patch, colors) : patch;
}

/** One patch per file, empty where nothing changed. */
export function patches(files: readonly FileResult[]): string[] {
  const applied = appliedEdits(files);
  return files.map(({ path, input, output }) => patchOf(path, input, output, applied.get(path) ?? []));
}

/** By path: a site's edits may lie in other files than its findings. */
function appliedEdits(files: readonly FileResult[]): Map<string, Edit[]> {
  const byPath = new Map<string, Edit[]>();
  for (const { applied, edits } of files.flatMap(({ findings }) => findings)) {
    for (const edit of applied ? edits : []) {
      const list = byPath.get(edit.path) ?? [];
      byPath.set(edit.path, list);
      list.push(edit);
    }
  }
  return byPath;
}

/** For reading only: control characters of the source are shown, not sent to the terminal. */
export function colorPatch(patch: string, colors: Colors): string {
  return patch.replace(/[^\n]+/g, (line) => colorLine(visible(line.replace(/\r$/, "")), colors));
}

function colorLine(line: string, colors: Colors): string {
  if (/^(---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith("@@ ")) return colors.cyan(line);
  if (line.startsWith("+")) return colors.green(line);
  return line.startsWith("-") ? colors.red(line) : line;
}
