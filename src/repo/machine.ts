/** Machines for which the Python parser, which is native code, has no binary: said in one line with what to do. */
import { OptionError } from "../option-values.js";

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
  if (musl) return "it needs glibc; run it in a Debian-based container (node:22-slim), see docs/dependencies.md";
  if (platform === "win32" && arch === "arm64")
    return "install the x64 build of Node, which Windows runs on arm64, see docs/dependencies.md";
  if (SERVED.includes(`${platform} ${arch}`)) return `${cause}; reinstall with optional dependencies (npm ci --include=optional)`;
  return `there are binaries for ${SERVED.join(", ")} only, see docs/dependencies.md`;
}
