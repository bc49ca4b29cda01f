/** `lsp`: the language server over stdin and stdout. An editor starts it and ends it. */
import { createConnection } from "vscode-languageserver/node";
import { serve } from "./lsp/server.js";
import { print } from "./output.js";

/** Runs until the editor says exit or closes the pipe; the library ends the process then: 0 after a shutdown request, else 1. */
export async function lsp(): Promise<number> {
  if (process.stdin.isTTY)
    await print(
      process.stderr,
      "sana-codemod: waiting for an editor on stdin (Ctrl+C ends it); docs/editors.md says how to set one up\n",
    );
  const connection = createConnection(process.stdin, process.stdout);
  serve(connection);
  connection.listen();
  return new Promise(() => {});
}
