/** What is measured, in the order in which it is measured. A new scenario is one function and one row. */
import { crossFile } from "./cross-file.mjs";
import { dense } from "./dense.mjs";
import { growth } from "./growth.mjs";
import { huge } from "./huge.mjs";
import { notebook } from "./notebook.mjs";
import { onePercent, sparse } from "./sparse.mjs";
import { startUp } from "./start-up.mjs";
import { realTree } from "./tree.mjs";

/**
 * @typedef {object} Bench what a scenario is given
 * @property {(name: string) => Promise<import("../workspace.mjs").Planted>} plant
 * @property {(contestants: readonly import("../measure/rounds.mjs").Contestant[]) => Promise<import("../measure/rounds.mjs").Measured[]>} race
 * @property {string | undefined} otherBuild compiled folder of another build to measure beside ours
 * @property {string | undefined} tree a real checkout
 */

/** @type {Record<string, (bench: Bench) => Promise<import("../report/table.mjs").Result>>} */
export const SCENARIOS = {
  "start-up": startUp,
  dense,
  huge,
  notebook,
  "cross-file": crossFile,
  growth,
  sparse,
  "one-percent": onePercent,
  tree: realTree,
};
