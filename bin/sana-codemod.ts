#!/usr/bin/env node
/** The program. `--version` alone is answered before anything else is loaded: editors and hooks ask it often. */
import { version } from "./package.js";

const args = process.argv.slice(2);

if (args.length === 1 && args[0] === "--version") {
  process.stdout.write(`${version()}\n`);
} else {
  const { main } = await import("./main.js");
  process.exitCode = await main(args);
}
