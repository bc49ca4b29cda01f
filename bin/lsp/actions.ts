/** Code actions: quick fixes of the sites at the cursor, and all safe rewrites of the document as a source action. */
import type {
  CodeAction,
  CodeActionKind,
  CodeActionParams,
  Range as EditorRange,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { diagnosticOf } from "../../src/editor/diagnostics.js";
import { allFixes, siteFixes } from "../../src/editor/fixes.js";
import { rulerOf } from "../../src/editor/positions.js";
import type { FileResult } from "../../src/types.js";
import { pageAddress } from "./pages.js";

const QUICK_FIX: CodeActionKind = "quickfix";
const FIX_ALL: CodeActionKind = "source.fixAll.sanaCodemod";
export const KINDS: readonly CodeActionKind[] = [QUICK_FIX, FIX_ALL];

/** A document and what was found in this version of it. */
export interface Found {
  readonly document: { readonly uri: string; readonly version: number };
  readonly file: FileResult;
  /** With unsafe rewrites applied, too. */
  readonly reckless: FileResult;
  /** The editor checks for which version a change is. */
  readonly versioned: boolean;
}

export function actionsFor(found: Found, { range, context }: CodeActionParams): CodeAction[] {
  const wanted = (kind: CodeActionKind) => context.only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? true;
  return [...(wanted(QUICK_FIX) ? quickFixes(found, range) : []), ...(wanted(FIX_ALL) ? fixAll(found) : [])];
}

function quickFixes(found: Found, range: EditorRange): CodeAction[] {
  const ruler = rulerOf(found.file.input);
  return siteFixes(found.file, found.reckless, (one) => touch(ruler.range(one.range), range)).map((fix) => ({
    title: fix.title,
    kind: QUICK_FIX,
    isPreferred: fix.safe,
    diagnostics: fix.findings.map((finding) => diagnosticOf(finding, ruler, pageAddress)),
    edit: change(found, fix.edits),
  }));
}

function fixAll(found: Found): CodeAction[] {
  const edits = allFixes(found.file);
  if (edits.length === 0) return [];
  return [{ title: "sana-codemod: rewrite all sites that are safe", kind: FIX_ALL, edit: change(found, edits) }];
}

function change({ document, versioned }: Found, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}

/** Whether two ranges share a place; a cursor at the end of one counts. */
function touch(a: EditorRange, b: EditorRange): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: EditorRange["start"], b: EditorRange["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
