/** The command line of the benchmark. */
import { parseArgs } from "node:util";
import { SCENARIOS } from "./scenarios/index.mjs";

const HELP = `npm run bench -- [options] [scenario..]

Scenarios, all but the last by default: ${Object.keys(SCENARIOS).join(", ")}

  --runs N         rounds in which the commands take turns (default 7; fewer for a command that takes long)
  --scale X        make the trees smaller (0.1) or larger; targets count at 1 only
  --seed N         other trees of the same kind (default 1)
  --tree PATH      measure a real checkout, too; nothing is written to it
  --other DIST     measure the compiled folder of another build beside ours
  --limit SECONDS  stop a single run after this time (default 900)
  --write          put the tables into docs/performance.md
  --no-fail        exit with 0 although a target is missed
`;

/**
 * @param {readonly string[]} args
 * @returns {object} the options, or `help` with the text to print
 * @throws Error for what is no option or no scenario
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "7" },
      scale: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
      limit: { type: "string", default: "900" },
      tree: { type: "string" },
      other: { type: "string" },
      write: { type: "boolean", default: false },
      "no-fail": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return { help: HELP };
  const numbers = Object.fromEntries(["runs", "scale", "seed", "limit"].map((name) => [name, positive(name, values[name])]));
  if (values.write && numbers.scale !== 1) throw new Error("--write needs the full size: leave --scale out");
  return { ...values, ...numbers, noFail: values["no-fail"], scenarios: chosen(positionals, values.tree) };
}

function positive(name, text) {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} must be a number above 0, not ${JSON.stringify(text)}`);
  return number;
}

function chosen(names, tree) {
  const unknown = names.filter((name) => !(name in SCENARIOS));
  if (unknown.length > 0)
    throw new Error(`no scenario is called ${unknown.join(", ")}; there are ${Object.keys(SCENARIOS).join(", ")}`);
  if (names.includes("tree") && tree === undefined) throw new Error("the scenario tree needs --tree PATH");
  const wanted = names.length > 0 ? names : Object.keys(SCENARIOS).filter((name) => name !== "tree");
  return tree !== undefined && !wanted.includes("tree") ? [...wanted, "tree"] : wanted;
}
