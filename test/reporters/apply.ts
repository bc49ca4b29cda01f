/** What a reader of a format does with it: put fixes and suggestions into a text. Written from the formats, not from our code. */
import { splice } from "../../src/splice.js";

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly (SarifLocation & { readonly id: number; readonly message: { readonly text: string } })[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions: readonly { readonly kind: string }[];
  readonly fixes?: readonly [SarifFix];
}

interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: SarifRegion };
}

export interface SarifFix {
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string };
    readonly replacements: readonly {
      readonly deletedRegion: SarifRegion;
      readonly insertedContent: { readonly text: string };
    }[];
  }[];
}

/** `text` after all `fixes` for `path`; fixes that are the same count once. A byte order mark has no place in SARIF's columns. */
export function applySarif(text: string, path: string, fixes: readonly SarifFix[]): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(mark.length);
  const starts = [0, ...[...body.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
  const changes = fixes.flatMap(({ artifactChanges }) =>
    artifactChanges.filter(({ artifactLocation }) => decodeURIComponent(artifactLocation.uri) === path),
  );
  const edits = changes.flatMap(({ replacements }) =>
    replacements.map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      text: insertedContent.text,
    })),
  );
  return mark + splice(body, edits);
}

export interface Suggestion {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

export interface Diagnostic {
  readonly message: string;
  readonly location: {
    readonly path: string;
    readonly range: Readonly<Record<"start" | "end", { readonly line: number; readonly column: number }>>;
  };
  readonly severity: string;
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly [Suggestion];
}

/** `text` after all `suggestions`, each of which replaces whole lines up to the line end of the last; equal ones count once. */
export function applySuggestions(text: string, suggestions: readonly Suggestion[]): string {
  const lines = [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(([line], index, all) => {
    const start = all[index]?.index ?? 0;
    return { start, end: start + line.replace(/\r?\n$/, "").length };
  });
  const edits = suggestions.map(({ range, text: written }) => ({
    start: lines[range.start.line - 1]?.start ?? Number.NaN,
    end: lines[range.end.line - 1]?.end ?? Number.NaN,
    text: written,
  }));
  return splice(text, edits);
}
