/**
 * `npm run mutation:sample -- 150 7`: draws 150 of all mutants of src/precision and src/hosts with seed 7, tries those, and prints the score, its 95 %
 * interval and each survivor.
 */
import { writeFileSync } from "node:fs";
import { compiling } from "./compiles.mjs";
import { draw } from "./draw.mjs";
import { rangeOf } from "./keys.mjs";
import { printSurvivors, scoreOf } from "./score.mjs";
import { listMutants, runStryker } from "./stryker.mjs";

/** `npm run figures` reads it. */
const SCORE = new URL("../../reports/mutants/score.txt", import.meta.url);

const [size = "150", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(size)) {
  process.stderr.write(`mutation:sample: ${size} is no number of mutants; try: npm run mutation:sample -- 150 7\n`);
  process.exitCode = 2;
} else {
  await main(Number(size), seed);
}

async function main(count, seed) {
  const all = await listMutants();
  const possible = all.filter(({ status }) => status !== "Ignored");
  const drawn = draw(possible, count, seed);
  const sound = compiling(drawn);
  const keys = sound.map(({ key }) => key);
  const ranges = sound.map((mutant) => rangeOf(mutant.file, mutant));
  const tried = await runStryker({ keys, ranges, name: "sample" });
  const results = tried.filter(({ key }) => keys.includes(key));
  const unreached = possible.filter(({ status }) => status === "NoCoverage").length;
  console.log(
    `\n${all.length} mutants, ${all.length - possible.length} static ones left out, ${unreached} not reached by any test`,
  );
  printSurvivors(results);
  const score = scoreOf(results, { seed, drawn: drawn.length, sound: sound.length });
  writeFileSync(SCORE, `${score}\n`);
  console.log(score);
}
