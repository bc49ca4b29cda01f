/** A folder in the temp directory for the trees of a run. It goes when the run ends, also by a signal. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { stopAll } from "./measure/process.mjs";
import { treeOf } from "./trees/plans.mjs";
import { plant } from "./trees/plant.mjs";

/**
 * @typedef {object} Planted
 * @property {string} path
 * @property {number} files
 * @property {number} bytes
 * @property {number} sites how many are rewritten
 */

/**
 * @param {{scale: number, seed: number, say: (line: string) => void}} how
 * @returns {{plant: (name: string) => Promise<Planted>, root: string, clear: () => void}}
 */
export function openWorkspace({ scale, seed, say }) {
  const root = mkdtempSync(join(tmpdir(), "sana-codemod-bench-"));
  const close = () => {
    stopAll();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on("exit", close);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(128 + constants.signals[signal]));
  return {
    root,
    /** Trees that are planted already are left alone. */
    async plant(name) {
      say(`planting ${name}`);
      const path = join(root, name);
      mkdirSync(path);
      const { files, sites } = treeOf(name, { scale, seed });
      return { path, sites, ...(await plant(path, files)) };
    },
    /** Removes the trees of a scenario. */
    clear() {
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      mkdirSync(root);
    },
  };
}
