/** Machines on which the Python parser, which is native code, cannot be loaded: said in one line with what to do. */
import { OptionError } from "../option-values.js";
import { INSTALL } from "./web-parser.js";

/** What decides whether a binary fits. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Linux only: whether the C library is musl (Alpine) and not glibc. */
  readonly musl: boolean;
}

/** The machine this runs on. */
export function thisMachine(): Machine {
  const { platform, arch } = process;
  return { platform, arch, musl: platform === "linux" && !hasGlibc(process.report?.getReport()) };
}

function hasGlibc(report: object | undefined): boolean {
  const header = report !== undefined && "header" in report ? report.header : undefined;
  return typeof header === "object" && header !== null && "glibcVersionRuntime" in header;
}

/** The error for a parser that could not be loaded. @param cause its own words, for the case that the machine is a known one. */
export function noParser(machine: Machine, cause: string): OptionError {
  const name = `${machine.platform} ${machine.arch}${machine.musl ? " with musl" : ""}`;
  return new OptionError(
    `the Python parser cannot be loaded on this machine (${name}): ${remedy(machine, cause)}; nothing was written`,
  );
}

const SERVED: readonly string[] = ["linux x64", "linux arm64", "darwin x64", "darwin arm64", "win32 x64"];

function remedy({ platform, arch, musl }: Machine, cause: string): string {
  const web = `install the one in WebAssembly beside sana-codemod (${INSTALL}), see docs/dependencies.md`;
  return SERVED.includes(`${platform} ${arch}`) && !musl
    ? `${cause}; reinstall with optional dependencies (npm ci --include=optional), or ${web}`
    : web;
}
