/** `npm run bench`: builds trees from a seed, measures the command beside what it is held against, and says which targets are met. */
import { PROGRAMS } from "./commands.mjs";
import { load, machine, versionOf } from "./measure/machine.mjs";
import { findMeter } from "./measure/meter.mjs";
import { rounds } from "./measure/rounds.mjs";
import { readOptions } from "./options.mjs";
import { writeFigures } from "./report/figures.mjs";
import { renderResult } from "./report/table.mjs";
import { SCENARIOS } from "./scenarios/index.mjs";
import { openWorkspace } from "./workspace.mjs";

process.exitCode = await main(process.argv.slice(2));

/** @returns {Promise<number>} 0, 1 when a target is missed, 2 for bad usage */
async function main(args) {
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`bench: ${error.message}\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(options.help);
    return 0;
  }
  return measure(options);
}

async function measure({ scenarios, runs, scale, seed, limit, tree, other, write, noFail }) {
  const meter = findMeter();
  const workspace = openWorkspace({ scale, seed, say: progress });
  const race = (contestants) => rounds(contestants, { runs, limit: limit * 1000, meter, say: progress });
  const where = machineLine(meter);
  process.stdout.write(`${where}\n`);
  const tables = new Map();
  let missed = 0;
  for (const name of scenarios) {
    const before = load();
    const result = await SCENARIOS[name]({ plant: workspace.plant, race, otherBuild: other, tree });
    const about = `Load average ${before} before, ${load()} after; ${new Date().toISOString().slice(0, 10)}.`;
    const table = renderResult(result, { judged: scale === 1 });
    tables.set(name, `${table}\n${where} ${about}`);
    missed += result.targets.filter(({ met }) => met === false).length;
    progress("");
    process.stdout.write(`\n## ${name}\n\n${table}\n${about}\n`);
    workspace.clear();
  }
  if (write) writeFigures(tables);
  return missed > 0 && scale === 1 && !noFail ? 1 : 0;
}

function machineLine(meter) {
  const tools = [
    { name: "git", version: versionOf(PROGRAMS.git) },
    { name: "ripgrep", version: versionOf(PROGRAMS.rg) },
    { name: "ast-grep", version: versionOf(PROGRAMS.astGrep) },
  ];
  return `${machine(tools)}; CPU and memory by ${meter?.name ?? "nobody: neither GNU time nor Python was found"}.`;
}

/** What is under way, on a terminal only. */
function progress(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
