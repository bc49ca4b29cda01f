/**
 * Every noun that crosses a room. Plain data only: no tree nodes, no functions but a host's way back.
 * Offsets are UTF-16 indexes into a text (what JS strings and ast-grep both count); lines and columns are 1-based.
 */

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One file as it was read. `path` is relative to the working directory, with `/`; `text` keeps BOM and line ends. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Replace `[start, end)` of the original text by `text`. Applied once, never chained. */
export interface Edit extends Range {
  readonly text: string;
}

/** An edit of a named file; a site may have edits in several files. */
export interface FileEdit extends Edit {
  readonly path: string;
}

/** A piece of Python inside a host file, and the way back from its offsets to the file's. */
export interface PythonRegion {
  /** The Python text as an interpreter would see it. */
  readonly text: string;
  /** A fragment may lack its imports (documentation): there a bare `SanaPipeline` is diffusers'. */
  readonly fragment: boolean;
  /** File offset of a region offset. */
  locate(offset: number): number;
  /** The template tag (`{% if %}`) that a region offset stands under, in words; undefined for none, and in hosts without templates. */
  branch?(offset: number): string | undefined;
  /** A region edit as file edits, in the host's own escaping. */
  writeBack(edit: Edit): readonly Edit[];
  /** Edits that are applied together or not at all; for hosts that write some better when they know the others. */
  writeBackAll?(edits: readonly Edit[]): readonly Edit[];
  /** For a text that is not valid as a whole: the same without the pieces to blame, then those by themselves; none where that does not help. */
  apart?(): readonly PythonRegion[];
}

/** What a host says of a file: its Python, or why it could not be read. */
export type HostResult = { readonly regions: readonly PythonRegion[] } | { readonly problem: string };

/** Where Python lives: one file of `hosts/` each. */
export interface Host {
  readonly name: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  /** Loads what `read` needs and most runs do not (a JavaScript parser); awaited once before the first file of this kind. */
  prepare?(): Promise<void>;
  /** @throws never: what cannot be read is a `problem`. */
  read(file: SourceFile): HostResult;
  /** {@link read} of a file that `edits` (in order) made of one that was read; for hosts that need not read all of it anew. */
  readAgain?(before: SourceFile, edits: readonly Edit[], file: SourceFile): HostResult;
}

/** A 16-bit precision by the name the Hub uses for variants. */
export type Precision = "fp16" | "bf16";

/** A torch dtype by its canonical name. */
export type Dtype = "float16" | "bfloat16" | "float32";

/** (variant, dtype) of a load; no variant means the repository's default files. */
export interface Pair {
  readonly variant: Precision | undefined;
  readonly dtype: Dtype;
}

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
] as const;
export type RuleName = (typeof RULES)[number];

/**
 * `error`: the site is inconsistent (rewritten, unsafe, or left for a stated reason). `warning`: it cannot be decided.
 * `info`: deliberate or out of scope; shown with `--verbose` and in the machine formats.
 */
export type Severity = "error" | "warning" | "info";

/** `safe` is applied; `unsafe` only with `--unsafe-fixes`; `display` is only shown. */
export type Applicability = "safe" | "unsafe" | "display";

/** A position in a file: 1-based line, 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One diagnostic. All findings of a site share `site` and carry the whole site's `edits`: take all or none. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly applicability: Applicability;
  /** Names the component and the remedy, one line. */
  readonly message: string;
  readonly path: string;
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
  /** `path:line:column` of the site's first load. */
  readonly site: string;
  /** Listed id of the checkpoint that the site loads, whatever its spelling there; absent when unknown. With --swap-checkpoint, the sibling. */
  readonly checkpoint?: string;
  /** The site's rewrite; empty where none could be computed. */
  readonly edits: readonly FileEdit[];
  /** True when `edits` are part of the file's output. */
  readonly applied: boolean;
  /** Why nothing was rewritten, one line; absent when `applied`. */
  readonly reason?: string;
  /** Advice that goes with the site (upstream's warning for a float16 VAE, memory, hardware), one line each. */
  readonly notes: readonly string[];
  /** A suppression comment covers it: never applied, not counted by `--check`. */
  readonly suppressed: boolean;
}

/** A `# sana-codemod: ignore` comment that suppressed nothing. */
export interface UnusedSuppression {
  readonly path: string;
  readonly position: Position;
  readonly text: string;
}

/** What became of one file. `output` equals `input` when nothing changed. */
export interface FileResult {
  readonly path: string;
  readonly input: string;
  readonly output: string;
  readonly findings: readonly Finding[];
  readonly unusedSuppressions: readonly UnusedSuppression[];
  /** Why the file could not be analysed or its rewrite was dropped, one line with the remedy; output equals input then. */
  readonly problem?: Problem;
}

/** `error` makes the exit status 2 (internal or unreadable); `note` is said but harmless (the file is not valid Python). */
export interface Problem {
  readonly level: "error" | "note";
  readonly message: string;
}

/** A whole run, what reporters render. */
export interface Report {
  readonly version: string;
  readonly files: readonly FileResult[];
  /** Files that could not be read, written or found: `path` and a one-line reason with the remedy. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  readonly stats: Stats;
}

export interface Stats {
  /** Files that discovery listed, and those that were parsed. */
  readonly filesSearched: number;
  readonly filesRead: number;
  readonly filesChanged: number;
  readonly sitesRewritten: number;
  /** Sites with an error or warning that were left, each with its reason in the findings. */
  readonly sitesLeft: number;
  readonly sitesInfo: number;
  readonly sitesSuppressed: number;
}
