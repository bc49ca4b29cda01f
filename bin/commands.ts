/** The commands. Each brings what it needs only when it is asked for: a new one is one file and one row. */
import type { Argv } from "yargs";
import type { RawValues } from "../src/option-values.js";
import { addBulkOptions, addWorkerOptions } from "./bulk-flags.js";
import { addReviewOptions, addRewriteOptions } from "./flags.js";

/** Carries out a command and says the exit status. */
export type Handler = (values: RawValues) => Promise<number>;

export interface Command {
  /** In yargs' notation; `$0` is the default command. */
  readonly usage: string;
  readonly describe: string;
  build(cli: Argv): Argv;
  load(): Promise<Handler>;
}

export const COMMANDS: readonly Command[] = [
  {
    usage: "$0 [paths..]",
    describe: "rewrite in place (default path: .)",
    build: addRewriteOptions,
    load: async () => (await import("./rewrite.js")).rewrite,
  },
  {
    usage: "explain [rule]",
    describe: "print the page of a rule, or list the rules",
    build: (cli) => cli.positional("rule", { type: "string", describe: "name of a rule" }),
    load: async () => (await import("./explain.js")).explain,
  },
  {
    usage: "checkpoints",
    describe: "print the table of checkpoints",
    build: (cli) => cli.option("format", { type: "string", requiresArg: true, describe: "text or json" }),
    load: async () => (await import("./checkpoints.js")).checkpoints,
  },
  {
    usage: "completion <shell>",
    describe: "print a script that completes commands and options in bash, zsh or fish",
    build: (cli) => cli.positional("shell", { type: "string", describe: "bash, zsh or fish" }),
    load: async () => (await import("./completion.js")).completion,
  },
  {
    usage: "lsp",
    describe: "run the language server for editors",
    build: addServerOptions,
    load: async () => (await import("./lsp.js")).lsp,
  },
  {
    usage: "bulk <verb> [folder]",
    describe: "migrate many repositories: init, run, retry, status, report, prs, close, cancel",
    build: addBulkOptions,
    load: async () => (await import("./bulk.js")).bulk,
  },
  {
    usage: "worker",
    describe: "work for bulk run --queue redis://HOST",
    build: addWorkerOptions,
    load: async () => (await import("./worker.js")).worker,
  },
  {
    usage: "review",
    describe: "review a pull request with suggestions: on GitHub, or as JSON for any host",
    build: addReviewOptions,
    load: async () => (await import("./review.js")).review,
  },
];

/** What editors' own libraries add to the command; the server reads both by itself. */
function addServerOptions(cli: Argv): Argv {
  return cli
    .option("stdio", { type: "boolean", describe: "over stdin and stdout (the only way, and the default)" })
    .option("clientProcessId", { type: "string", requiresArg: true, hidden: true });
}

/** What cannot be a path when it comes first. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ usage }) => usage.split(" ")[0] ?? "").filter(
  (name) => name !== "$0",
);
