/** Options of `bulk` and `worker`, apart from their code: yargs reads them for every command line. */
import type { Argv } from "yargs";

export function addBulkOptions(cli: Argv): Argv {
  return cli
    .positional("verb", { type: "string", describe: "init, run, retry, status, report, prs, close or cancel" })
    .positional("folder", { type: "string", describe: "the campaign's folder (default: .)" })
    .option("action", { type: "string", requiresArg: true, describe: "patch, push or pr, instead of campaign.toml's" })
    .option("dry", { alias: "d", type: "boolean", describe: "analyse and say what would happen; write and push nothing" })
    .option("limit", { type: "string", requiresArg: true, describe: "at most this many repositories in this run" })
    .option("sleep", { type: "string", requiresArg: true, describe: "seconds between two starts, instead of campaign.toml's" })
    .option("only", {
      type: "string",
      array: true,
      requiresArg: true,
      describe: "only repositories whose name matches (may be repeated)",
    })
    .option("failed", { type: "boolean", describe: "with retry: those that failed" })
    .option("again", { type: "boolean", describe: "repositories that are finished, too" })
    .option("queue", {
      type: "string",
      requiresArg: true,
      describe: "redis://HOST: leave the work to sana-codemod worker processes",
    })
    .option("quiet", { alias: "q", type: "boolean", describe: "failures and the summary only" });
}

export function addWorkerOptions(cli: Argv): Argv {
  return cli
    .option("queue", { type: "string", requiresArg: true, describe: "redis://HOST that the campaign's run uses" })
    .option("clones", { type: "string", requiresArg: true, describe: "folder for clones (default: ./clones)" })
    .option("concurrency", { type: "string", requiresArg: true, describe: "repositories at a time (default: 1)" })
    .option("stalled-after", {
      type: "string",
      requiresArg: true,
      describe: "seconds until a dead worker's job is taken over (default: 30)",
    });
}
