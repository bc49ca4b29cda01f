/**
 * The parts of SARIF 2.1.0 that are written here.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */

export type Level = "error" | "warning" | "note";

export interface Message {
  readonly text: string;
}

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  /** The first column after the region. */
  readonly endColumn?: number;
}

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId: "%SRCROOT%";
}

export interface Location {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation: { readonly artifactLocation: ArtifactLocation; readonly region?: Region };
}

export interface Replacement {
  readonly deletedRegion: Region;
  /** Empty for a deletion: consumers exist that fail without it. */
  readonly insertedContent: { readonly text: string };
}

export interface Fix {
  readonly description: Message;
  readonly artifactChanges: readonly {
    readonly artifactLocation: ArtifactLocation;
    readonly replacements: readonly Replacement[];
  }[];
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints?: { readonly primaryLocationLineHash: string };
  readonly suppressions: readonly { readonly kind: "inSource"; readonly justification: string }[];
  readonly fixes?: readonly Fix[];
  readonly properties: Readonly<Record<string, string | boolean>>;
}

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly helpUri?: string;
  readonly help: Message & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface Notification {
  readonly descriptor: { readonly id: string };
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
}
