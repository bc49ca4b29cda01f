/**
 * What the system says of an ended process and of all that it waited for: CPU seconds, and the largest resident set of any one of them
 * (`ru_maxrss` of getrusage(2), which is not the sum). Node can only ask this of itself, so a program in between asks: GNU time, else Python.
 */
import { spawnSync } from "node:child_process";

const GNU_TIME = ["/usr/bin/time", "-q", "-f", "%U %S %M"];
/** macOS counts in bytes. Python's own size is the least that it can report. */
const PYTHON = `
import os, sys
pid = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(pid, 0)
kib = used.ru_maxrss // 1024 if sys.platform == "darwin" else used.ru_maxrss
sys.stderr.write("%f %f %d\\n" % (used.ru_utime, used.ru_stime, kib))
sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1)
`;

/**
 * @typedef {object} Usage
 * @property {number} cpu user and system time in ms
 * @property {number} peak KiB
 */

/** The program to put before a command, and how it is called in the figures; undefined where there is none. */
export function findMeter() {
  const found = [
    { name: "GNU time", before: GNU_TIME },
    { name: "getrusage through Python", before: ["python3", "-c", PYTHON] },
  ];
  return found.find(({ before: [program, ...args] }) => {
    const tried = spawnSync(program, [...args, process.execPath, "-e", "0"], { encoding: "utf8" });
    return tried.status === 0 && usageIn(tried.stderr) !== undefined;
  });
}

/** @param {string} stderr ends with the meter's line @returns {Usage | undefined} */
export function usageIn(stderr) {
  const [, user, system, peak] = /(?:^|\n)([\d.]+) ([\d.]+) (\d+)\n$/.exec(stderr) ?? [];
  return peak === undefined ? undefined : { cpu: (Number(user) + Number(system)) * 1000, peak: Number(peak) };
}
