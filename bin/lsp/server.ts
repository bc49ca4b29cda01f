/** The language server: which message of the protocol asks for what. Shutdown, exit and broken pipes are the library's to handle. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe } from "../../src/repo/errors.js";
import { version } from "../package.js";
import { KINDS } from "./actions.js";
import { type Client, clientOf, NOBODY } from "./client.js";
import { queue } from "./queue.js";
import { type Session, session } from "./session.js";

/** Changes outside the editor that can change what is found: other modules, the configuration, the pinned diffusers version. */
const WATCHED = {
  watchers: [{ globPattern: "**/*.{py,pyi}" }, { globPattern: "**/{pyproject.toml,setup.cfg,*requirements*.txt}" }],
};

/** Attaches the server to `connection`; the caller listens. */
export function serve(connection: Connection): void {
  let client: Client = NOBODY;
  const documents = new TextDocuments(TextDocument);
  const own = session(connection, documents, () => client);
  connection.onInitialize((params) => {
    client = clientOf(params);
    return greeting();
  });
  connection.onInitialized(() => welcome(connection, client, own));
  connection.onCodeAction((params) => own.actions(params));
  follow(connection, documents, own);
  documents.listen(connection);
}

function greeting(): InitializeResult {
  return {
    serverInfo: { name: "sana-codemod", version: version() },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: [...KINDS] },
    },
  };
}

function welcome(connection: Connection, { problem, watches }: Client, own: Session): void {
  if (problem !== undefined) own.tell(problem);
  // An editor that refuses is asked again by saving a file.
  if (watches) connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED).catch(() => {});
}

/** Shows anew what changed: the document itself after a pause, all of them when files changed. */
function follow(connection: Connection, documents: TextDocuments<TextDocument>, own: Session): void {
  const waiting = queue(own.publish, (error) => connection.console.error(`sana-codemod: ${describe(error)}`));
  const all = () => {
    own.forget();
    for (const { uri } of documents.all()) waiting.soon(uri);
  };
  documents.onDidChangeContent(({ document }) => waiting.soon(document.uri));
  documents.onDidSave(all);
  connection.onDidChangeWatchedFiles(all);
  documents.onDidClose(({ document: { uri } }) => {
    waiting.drop(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}
