/** What the editor says of itself when it connects. */
import type { InitializeParams } from "vscode-languageserver";
import type { RawValues } from "../../src/option-values.js";
import { describe } from "../../src/repo/errors.js";
import { editorOptions } from "./options.js";
import { filePath } from "./place.js";

export interface Client {
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[];
  readonly values: RawValues;
  /** Changes can name the version of the document they are for. */
  readonly versioned: boolean;
  /** It can be asked to watch files. */
  readonly watches: boolean;
  /** What is wrong with the options it sent; they count for nothing then. */
  readonly problem?: string;
}

/** Before it has said anything. */
export const NOBODY: Client = { folders: [], values: {}, versioned: false, watches: false };

export function clientOf(params: InitializeParams): Client {
  const { workspace } = params.capabilities;
  return {
    folders: foldersOf(params),
    ...valuesOf(params.initializationOptions),
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function valuesOf(given: unknown): Pick<Client, "values" | "problem"> {
  try {
    return { values: editorOptions(given) };
  } catch (error) {
    return { values: {}, problem: describe(error) };
  }
}

/** Workspace folders; older editors have one root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => filePath(uri) ?? []);
}
