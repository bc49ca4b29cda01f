/** One editor's session: analyses its documents, shows what is found, answers what can be changed. */
import type { CodeAction, CodeActionParams, Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf, failureDiagnostic } from "../../src/editor/diagnostics.js";
import type { RawValues } from "../../src/option-values.js";
import { describe } from "../../src/repo/errors.js";
import { actionsFor } from "./actions.js";
import { type Analysed, analyseOpen, type Open } from "./analysis.js";
import type { Client } from "./client.js";
import { pageAddress } from "./pages.js";
import { placeOf } from "./place.js";

/** The open documents, in the editor's state of them. */
export interface Documents {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

export interface Session {
  /** Shows what is found in a document, unless it has changed or closed meanwhile: then another run is due. */
  publish(uri: string): Promise<void>;
  /** No action for a document that changes while it is looked at: its positions would be stale. */
  actions(params: CodeActionParams): Promise<CodeAction[]>;
  /** Says a problem of the setup, once and not at every key. */
  tell(message: string): void;
  /** Says problems again if they are still there. */
  forget(): void;
}

/** @param client is asked at each use: it is known only after the first message. */
export function session(connection: Connection, documents: Documents, client: () => Client): Session {
  const { tell, forget } = teller(connection);
  const analyse = (document: TextDocument, values: RawValues = {}) =>
    analyseAmong(documents, document, client(), values).catch((error): Analysed => {
      tell(describe(error));
      return {};
    });
  const isCurrent = ({ uri }: TextDocument, version: number) => documents.get(uri)?.version === version;
  return {
    tell,
    forget,
    async publish(uri) {
      const document = documents.get(uri);
      if (!document) return;
      const { version } = document;
      const found = await analyse(document);
      if (isCurrent(document, version)) await connection.sendDiagnostics({ uri, version, diagnostics: shown(found) });
    },
    async actions(params) {
      const document = documents.get(params.textDocument.uri);
      if (!document) return [];
      const { uri, version } = document;
      const { file } = await analyse(document);
      const unsafe = file?.findings.some(({ applicability }) => applicability === "unsafe") ?? false;
      const reckless = unsafe ? (await analyse(document, { "unsafe-fixes": true })).file : file;
      if (!file || !reckless || !isCurrent(document, version)) return [];
      return actionsFor({ document: { uri, version }, file, reckless, versioned: client().versioned }, params);
    },
  };
}

function shown({ file, failure }: Analysed) {
  if (file) return diagnosticsOf(file, pageAddress);
  return failure === undefined ? [] : [failureDiagnostic(failure)];
}

async function analyseAmong(documents: Documents, document: TextDocument, client: Client, values: RawValues): Promise<Analysed> {
  const openOf = (one: TextDocument): Open[] => {
    const place = placeOf(one.uri, one.languageId, client.folders);
    return place ? [{ place, text: one.getText() }] : [];
  };
  const [own] = openOf(document);
  if (!own) return {};
  const others = documents.all().filter(({ uri }) => uri !== document.uri);
  return analyseOpen(own, others.flatMap(openOf), { ...client.values, ...values });
}

function teller({ window }: Connection): Pick<Session, "tell" | "forget"> {
  const told = new Set<string>();
  return {
    tell(message) {
      if (!told.has(message)) window.showErrorMessage(`sana-codemod: ${message}`);
      told.add(message);
    },
    forget: () => told.clear(),
  };
}
