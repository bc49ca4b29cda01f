/** What following names across files adds to a run: the analysis of the files that mention SANA alone, and the whole of it. */
import { fileURLToPath } from "node:url";
import { allSites, atMostTimes, finder } from "../report/targets.mjs";
import { described } from "./sparse.mjs";

const CHILD = fileURLToPath(new URL("cross-file-run.mjs", import.meta.url));
const ALONE = "without following";
const FOLLOWED = "with following";

export async function crossFile({ plant, race }) {
  const tree = await plant("families");
  const way = (name, word) => ({ name, command: { argv: [process.execPath, CHILD, word], cwd: tree.path } });
  const measured = await race([way(ALONE, "alone"), way(FOLLOWED, "followed")]);
  const [alone, followed] = [ALONE, FOLLOWED].map(finder(measured));
  return {
    title: `${described(tree)}, twenty of which mention SANA; half of the sites are spread over files that do not`,
    measured,
    base: ALONE,
    targets: [allSites(Number(followed.first.stdout), tree.sites), atMostTimes(followed, alone, 1.3)],
    notes: [`sites rewritten without following: ${alone.first.stdout.trim()}`],
  };
}
