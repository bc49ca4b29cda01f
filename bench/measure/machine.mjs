/** The machine and the versions behind the figures. */
import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** One line for the figures. @param {readonly {name: string, version?: string}[]} tools */
export function machine(tools) {
  const [{ model }] = cpus();
  const parts = [
    `${cpus().length} cores (${model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    ...tools.map(({ name, version = "missing" }) => `${name} ${version}`),
  ];
  return parts.join(", ");
}

/** `0.52 0.48 0.41`: how many processes wanted to run in the last 1, 5 and 15 minutes. */
export const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");

/** The version that a program says; undefined when it cannot be started. @param {string | undefined} program */
export function versionOf(program) {
  if (program === undefined) return undefined;
  try {
    return /\d+\.\d+[\w.-]*/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[0];
  } catch {
    return undefined;
  }
}
