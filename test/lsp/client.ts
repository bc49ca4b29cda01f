/** An editor for tests: the compiled server as a child process, spoken to over stdio with the protocol's own library. */
import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type { CodeAction, Diagnostic, InitializeResult, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CLI } from "../cli/sandbox.js";

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Setup {
  /** Workspace folder, absolute. */
  readonly dir: string;
  readonly options?: unknown;
  readonly capabilities?: object;
  readonly args?: readonly string[];
}

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly greeting: InitializeResult;
  /** Error messages shown to the person. */
  readonly messages: readonly string[];
  readonly stderr: () => string;
  uri(path: string): string;
  open(path: string, text: string, languageId?: string): void;
  /** Puts one change, or the whole text, into an open document. */
  change(path: string, version: number, change: { readonly range?: Range; readonly text: string }): void;
  /** The first diagnostics of a document that satisfy `accept`, those that came already included. */
  diagnostics(path: string, accept?: (found: Published) => boolean): Promise<readonly Diagnostic[]>;
  actions(path: string, range: Range, only?: readonly string[]): Promise<CodeAction[]>;
  /** Shutdown and exit as the protocol asks for. @returns the exit status. */
  quit(): Promise<number | null>;
}

export const EVERYWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** Starts the server and shakes hands. It is gone when the test ends. */
export async function editor({ dir, options, capabilities = {}, args = ["lsp", "--stdio"] }: Setup): Promise<Editor> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: dir, stdio: "pipe" });
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => {});
  const inbox = mailbox(connection);
  connection.listen();
  const greeting = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(dir).href, name: "test" }],
    capabilities,
    initializationOptions: options,
  });
  await connection.sendNotification("initialized", {});
  const uri = (path: string) => (path.includes(":") ? path : pathToFileURL(`${dir}/${path}`).href);
  const notify = (method: string, params: object) => void connection.sendNotification(method, params);
  return {
    connection,
    process: child,
    greeting,
    messages: inbox.messages,
    stderr: () => stderr,
    uri,
    open: (path, text, languageId = "python") =>
      notify("textDocument/didOpen", { textDocument: { uri: uri(path), languageId, version: 1, text } }),
    change: (path, version, change) =>
      notify("textDocument/didChange", { textDocument: { uri: uri(path), version }, contentChanges: [change] }),
    diagnostics: (path, accept = () => true) => inbox.first((one) => one.uri === uri(path) && accept(one)),
    actions: (path, range, only) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: uri(path) },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    async quit() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return ended;
    },
  };
}

function mailbox(connection: ProtocolConnection) {
  const all: Published[] = [];
  const messages: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (one: Published) => {
    all.push(one);
    for (const look of [...waiting]) look();
  });
  connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
    messages.push(message);
    return null;
  });
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => void messages.push(message));
  const first = (accept: (one: Published) => boolean) =>
    new Promise<readonly Diagnostic[]>((done) => {
      const look = () => {
        const found = all.find(accept);
        if (!found) return;
        waiting.delete(look);
        done(found.diagnostics);
      };
      waiting.add(look);
      look();
    });
  return { messages, first };
}

/** What an editor makes of a text when it applies the change of an action. */
export function applied(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "python", 1, text), editsOf(uri, edit));
}

/** The edits for one document, in either notation. */
export function editsOf(uri: string, edit: WorkspaceEdit | undefined): TextEdit[] {
  const versioned = edit?.documentChanges?.flatMap((one) =>
    "edits" in one && one.textDocument.uri === uri ? one.edits.flatMap((each) => ("newText" in each ? [each] : [])) : [],
  );
  return versioned ?? edit?.changes?.[uri] ?? [];
}
