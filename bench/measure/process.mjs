/** One timed process, with everything it prints read and kept. */
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { usageIn } from "./meter.mjs";

/**
 * @typedef {object} Command
 * @property {readonly string[]} argv
 * @property {string} cwd
 * @property {readonly number[]} [accepts] exit statuses that are no failure; 0 by default
 */
/**
 * @typedef {object} Run
 * @property {number} wall ms from start to end, start-up included
 * @property {import("./meter.mjs").Usage} [usage]
 * @property {boolean} stopped it ran into the limit, which is what `wall` says
 * @property {string} stdout
 * @property {string} stderr
 */

const running = new Set();

/** Ends what is under way, with all that it started. */
export function stopAll() {
  for (const child of running) stop(child);
}

/** Each command has a process group of its own. */
function stop({ pid }) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended in the meantime.
  }
}

/**
 * @param {Command} command
 * @param {{before: readonly string[]} | undefined} meter
 * @param {number} limit ms
 * @returns {Promise<Run>}
 * @throws Error with the end of what it said, when the command fails
 */
export function time({ argv, cwd, accepts = [0] }, meter, limit) {
  const [program, ...args] = [...(meter?.before ?? []), ...argv];
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const said = { stdout: [], stderr: [] };
    let stopped = false;
    const timer = setTimeout(() => {
      stopped = true;
      stop(child);
    }, limit);
    running.add(child);
    for (const name of ["stdout", "stderr"]) child[name].on("data", (chunk) => said[name].push(chunk));
    child.on("error", fail);
    child.on("close", (status) => {
      const wall = performance.now() - start;
      clearTimeout(timer);
      running.delete(child);
      const [stdout, stderr] = [said.stdout, said.stderr].map((chunks) => Buffer.concat(chunks).toString());
      if (!stopped && !accepts.includes(status))
        fail(new Error(`${argv.join(" ")} in ${cwd} ended with status ${status}: ${stderr.slice(-2000)}`));
      else done({ wall, usage: usageIn(stderr), stopped, stdout, stderr });
    });
  });
}
