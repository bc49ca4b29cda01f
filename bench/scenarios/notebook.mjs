/** Notebooks: many cells, and much that is no code. The measure is JSON itself: to read and write the file twice, as any rewrite must at least once. */
import { fileURLToPath } from "node:url";
import { OURS, otherBuild, ours, sitesRewritten } from "../commands.mjs";
import { count } from "../measure/numbers.mjs";
import { allSites, atMostPeak, atMostTimes, finder } from "../report/targets.mjs";
import { megabytes } from "./sparse.mjs";

const HOST = fileURLToPath(new URL("notebook-host.mjs", import.meta.url));
const TWICE = `let text = require("fs").readFileSync("notebook.ipynb", "utf8"); for (const _ of [1, 2]) text = JSON.stringify(JSON.parse(text), null, 1)`;
const PICTURES = `${OURS}, pictures`;
const TENTH = `${OURS}, a tenth of the cells`;

export async function notebook({ plant, race, otherBuild: dist }) {
  const [cells, tenth, pictures] = [await plant("notebook"), await plant("notebook-tenth"), await plant("pictures")];
  const measured = await race([
    json("JSON twice", cells.path),
    ours(cells.path),
    ...otherBuild(cells.path, dist),
    ours(tenth.path, { name: TENTH }),
    json("JSON twice, pictures", pictures.path),
    ours(pictures.path, { name: PICTURES }),
    { name: "the host alone, pictures", command: { argv: [process.execPath, "--expose-gc", HOST], cwd: pictures.path } },
  ]);
  const find = finder(measured);
  const host = find("the host alone, pictures");
  return {
    title: `A notebook of ${megabytes(cells.bytes)} with ${count(cells.sites)} sites among its cells, and one of ${megabytes(pictures.bytes)} full of pictures`,
    measured,
    base: "JSON twice",
    targets: [
      allSites(sitesRewritten(find(OURS).first), cells.sites),
      allSites(sitesRewritten(find(PICTURES).first), pictures.sites),
      atMostTimes(find(OURS), find(TENTH), 11),
      atMostPeak(find(OURS), 1024),
      atMostTimes(find(PICTURES), find("JSON twice, pictures"), 1),
    ],
    notes: host.first.stdout.trim().split("\n"),
  };
}

const json = (name, cwd) => ({ name, command: { argv: [process.execPath, "-e", TWICE], cwd } });
