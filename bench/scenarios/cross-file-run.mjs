/** One process of `cross-file`: `alone` analyses the files that mention SANA and nothing else, `followed` is what the command does. Prints how many sites it rewrote. */
import { DEFAULTS } from "../../dist/src/options.js";

const request = {
  cwd: process.cwd(),
  paths: ["."],
  include: undefined,
  exclude: undefined,
  ignoreFiles: true,
  options: DEFAULTS,
  write: false,
  force: false,
  jobs: 1,
  version: "bench",
};

const results = process.argv[2] === "followed" ? await followed() : await alone();
const applied = results.flatMap(({ findings }) => findings.filter((finding) => finding.applied));
console.log(new Set(applied.map(({ site }) => site)).size);

async function followed() {
  const { run } = await import("../../dist/src/repo/run.js");
  return (await run(request)).files;
}

/** The same steps as `run`, loaded the same way, with nothing around the candidates. */
async function alone() {
  await import("../../dist/src/repo/run.js");
  const { findFiles } = await import("../../dist/src/repo/find.js");
  const { readSource } = await import("../../dist/src/repo/read.js");
  const { pinnedDiffusers } = await import("../../dist/src/repo/pins.js");
  const { analyse } = await import("../../dist/src/repo/analyse.js");
  const found = await findFiles(request);
  const files = found.candidates.map((path) => readSource(request.cwd, path).file);
  const diffusers = await pinnedDiffusers([request.cwd]);
  return analyse({ files, options: { ...DEFAULTS, diffusers }, around: undefined, jobs: 1 });
}
