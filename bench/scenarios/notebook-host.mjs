/**
 * Inside one process: reading a notebook full of pictures and writing an edit back, against two rounds of JSON. Run with --expose-gc in the
 * folder of a notebook.ipynb.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import "../../dist/src/native.js";
import { codemod } from "../../dist/src/codemod.js";
import { NOTEBOOK } from "../../dist/src/hosts/notebook.js";
import { DEFAULTS } from "../../dist/src/options.js";
import { inOrder, splice } from "../../dist/src/splice.js";
import { median } from "../measure/numbers.mjs";

const ROUNDS = 7;

const file = { path: "notebook.ipynb", text: readFileSync("notebook.ipynb", "utf8") };
await NOTEBOOK.prepare();
const ways = { json, host, codemod: () => codemod([file], DEFAULTS) };
const times = { json: [], host: [], codemod: [] };
for (let round = 0; round <= ROUNDS; round++)
  for (const [name, way] of Object.entries(ways)) {
    const taken = clock(way);
    if (round > 0) times[name].push(taken);
  }
const [twice, own, whole] = [times.json, times.host, times.codemod].map(median);
console.log(`without start-up: JSON twice ${twice.toFixed(0)} ms`);
console.log(
  `without start-up: host (read, write back, splice, read again) ${own.toFixed(0)} ms, ${(own / twice).toFixed(2)} × JSON twice`,
);
console.log(`without start-up: whole analysis ${whole.toFixed(0)} ms, ${(whole / twice).toFixed(2)} × JSON twice`);
console.log(`memory that one read keeps: ${kept().toFixed(1)} MB`);

function json() {
  for (let round = 0; round < 2; round++) JSON.stringify(JSON.parse(file.text), null, 1);
}

/** What the codemod asks of the host for one changed file. */
function host() {
  const [region] = NOTEBOOK.read(file).regions;
  const start = region.text.indexOf("pipe_0.vae");
  const edits = region.writeBack({ start, end: region.text.indexOf("\n", start) + 1, text: "" });
  NOTEBOOK.readAgain(file, inOrder(edits, file.text.length), { path: file.path, text: splice(file.text, edits) });
}

function clock(work) {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function kept() {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const read = NOTEBOOK.read(file);
  globalThis.gc?.();
  return read.regions.length > 0 ? (process.memoryUsage().heapUsed - before) / 1e6 : 0;
}
