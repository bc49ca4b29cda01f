/** Paths as URIs, and offsets as regions. */
import { lineStarts, positionAt } from "../../lines.js";
import type { Position, Range, Report } from "../../types.js";
import type { ArtifactLocation, Location, Region } from "./shape.js";

const BOM = "\uFEFF";

/** 1-based; columns in UTF-16 units. A byte order mark has no column: SARIF counts as if it were not there. */
export type RegionOf = (path: string, range: Range) => Region;

export function regions(files: Report["files"]): RegionOf {
  const texts = new Map(files.map(({ path, input }) => [path, input]));
  const lines = new Map<string, readonly number[]>();
  return (path, { start, end }) => {
    const text = texts.get(path) ?? "";
    const starts = lines.get(path) ?? lineStarts(text);
    lines.set(path, starts);
    const shift = text.startsWith(BOM) ? 1 : 0;
    const from = withoutMark(positionAt(starts, start), shift);
    const to = withoutMark(positionAt(starts, end), shift);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}

function withoutMark({ line, column }: Position, shift: number): Position {
  return line === 1 ? { line, column: Math.max(1, column - shift) } : { line, column };
}

/** A path of the report, which is relative to the working directory. */
export function artifactOf(path: string): ArtifactLocation {
  return { uri: path.split("/").map(encodeSegment).join("/"), uriBaseId: "%SRCROOT%" };
}

/** Half a surrogate pair, which a file name can hold, is no character and cannot be encoded. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

export function locationOf(path: string, region?: Region): Location {
  return { physicalLocation: { artifactLocation: artifactOf(path), ...(region && { region }) } };
}
