/** What names a mutant from one run to the next: Stryker numbers them anew each time. */

/** @param mutant with a location as in Stryker's reports: lines and columns from 1 */
export function keyOf(file, { location: { start, end }, mutatorName, replacement }) {
  return `${sourceOf(file)}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
}

/** The range as `--mutate` takes it: lines from 1, columns from 0. */
export function rangeOf(file, { location: { start, end } }) {
  return `${sourceOf(file)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function sourceOf(file) {
  const path = file.replaceAll("\\", "/");
  return path.slice(Math.max(0, path.lastIndexOf("src/")));
}
