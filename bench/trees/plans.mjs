/** The trees of the benchmark by name, and how one is made smaller. */
import { families } from "./family.mjs";
import { huge } from "./huge.mjs";
import { notebook } from "./notebook.mjs";
import { repository, sitesOf } from "./repository.mjs";
import { SITES_ONLY } from "./sites.mjs";

/** @typedef {{files: Iterable<[path: string, text: string]>, sites: number}} Tree files to write, and how many sites of them are rewritten */

/** In growth, the files that mention SANA stay the same while the tree grows. */
const GROWTH_MENTIONING = 20;

/** Each takes a function that scales a count. @type {Record<string, (scaled: (count: number) => number, seed: number) => Tree>} */
export const TREES = {
  sparse: (scaled, seed) => planned({ files: scaled(100_000), mentioning: scaled(100), seed }),
  "one-percent": (scaled, seed) => planned({ files: scaled(100_000), mentioning: scaled(1000), seed }),
  dense: (scaled, seed) => allSites(scaled(2000), seed),
  "dense-tenth": (scaled, seed) => allSites(scaled(200), seed),
  "huge-file": (scaled, seed) => huge({ sites: scaled(5000), files: 1, seed }),
  "huge-tenth": (scaled, seed) => huge({ sites: scaled(500), files: 1, seed }),
  "huge-spread": (scaled, seed) => huge({ sites: scaled(5000), files: scaled(1000), seed }),
  notebook: (scaled, seed) => notebook({ cells: scaled(10_000), sites: scaled(100), seed }),
  "notebook-tenth": (scaled, seed) => notebook({ cells: scaled(1000), sites: scaled(10), seed }),
  pictures: (scaled, seed) => notebook({ cells: 70, sites: 1, pictures: scaled(66), seed }),
  families: (scaled, seed) => families({ files: scaled(10_000), seed }),
  "growth-1": (scaled, seed) => planned({ files: scaled(1000), mentioning: scaled(GROWTH_MENTIONING), seed }),
  "growth-10": (scaled, seed) => planned({ files: scaled(10_000), mentioning: scaled(GROWTH_MENTIONING), seed }),
  "growth-100": (scaled, seed) => planned({ files: scaled(100_000), mentioning: scaled(GROWTH_MENTIONING), seed }),
  quiet: (scaled, seed) => planned({ files: scaled(200), mentioning: 0, seed }),
};

/**
 * @param {string} name one of {@link TREES}
 * @param {{scale: number, seed: number}} how
 * @returns {Tree}
 */
export function treeOf(name, { scale, seed }) {
  return TREES[name]((count) => Math.max(1, Math.round(count * scale)), seed);
}

const planned = (plan) => ({ files: repository(plan), sites: sitesOf(plan) });
const allSites = (files, seed) => planned({ files, mentioning: files, seed, kinds: SITES_ONLY, word: "sana" });
