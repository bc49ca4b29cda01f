/** `kill -9` of the runner at 20 random points: the final state is that of an undisturbed run. Two runs at once are refused; torn lines are cut. */
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { journal, killAfter, makeCampaign, run, start } from "./campaign.js";
import { expectSame, makeSide, undisturbed } from "./comparison.js";
import { tempFolder } from "./remotes.js";

const KILLS = 20;
const COUNT = 70;
const FOLDER = tempFolder();
afterAll(() => rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 }));

test(`a run killed at ${KILLS} random points ends as if it had not been`, { timeout: 300_000 }, async () => {
  const calm = await undisturbed(join(FOLDER, "calm"), COUNT);
  const side = makeSide(join(FOLDER, "killed"), COUNT);
  let killed = 0;
  const finished: number[] = [];
  for (let made = 0; made < KILLS; made++) {
    const runner = start(["bulk", "run", side.dir], FOLDER);
    if (await killAfter(runner, Math.floor(Math.random() * 5))) killed++;
    finished.push(runner.results());
  }
  const before = journal(side.dir).length;
  const { stderr } = await run(["bulk", "run", side.dir, "--quiet"], FOLDER);
  expect(stderr).toContain("0 not reached");
  console.info(
    `${killed} of ${KILLS} killed (after ${finished.join(", ")} results; ${before} in the journal): ${expectSame(side, calm)}`,
  );
  expect(killed).toBeGreaterThan(KILLS / 2);
  expect(finished.filter((results) => results > 0).length).toBeGreaterThan(0);
});

test("two runs at once are refused, and a lock left by a dead process is taken over", { timeout: 60_000 }, async () => {
  const dir = makeCampaign(join(FOLDER, "locked"), "", []);
  writeFileSync(join(dir, "lock"), `${hostname()} ${process.pid} ${startTime()}`);
  const refused = await run(["bulk", "run", dir], FOLDER);
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining(`another run works on this campaign (process ${process.pid}`),
  ]);
  writeFileSync(join(dir, "lock"), `${hostname()} ${process.pid} 1`);
  expect((await run(["bulk", "run", dir], FOLDER)).status).toBe(0);
});

test("a torn last line is cut off, a broken line in the middle is named", { timeout: 60_000 }, async () => {
  const { dir } = makeSide(join(FOLDER, "torn"), 7);
  await run(["bulk", "run", dir, "--quiet"], FOLDER);
  const whole = readFileSync(join(dir, "journal.jsonl"), "utf8");
  const cut = whole.trimEnd().lastIndexOf("\n") + 1;
  writeFileSync(join(dir, "journal.jsonl"), whole.slice(0, cut + 25));
  expect((await run(["bulk", "status", dir], FOLDER)).stdout).toContain("1 open");
  await run(["bulk", "run", dir, "--quiet"], FOLDER);
  expect(journal(dir).length).toBe(7);
  appendFileSync(join(dir, "journal.jsonl"), "nonsense\n");
  const broken = await run(["bulk", "status", dir], FOLDER);
  expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining("journal.jsonl:8: is no entry")]);
});

test("what a killed run left of a clone is removed when its repository is done again", { timeout: 60_000 }, async () => {
  const { dir } = makeSide(join(FOLDER, "halfway"), 1);
  await run(["bulk", "run", dir, "--quiet"], FOLDER);
  const clones = join(dir, "clones");
  const [clone = ""] = readdirSync(clones);
  cpSync(join(clones, clone), join(clones, `${clone}.trash-1-1`), { recursive: true });
  writeFileSync(join(clones, `${clone}.busy`), "");
  rmSync(join(clones, clone, ".git", "HEAD"));
  expect((await run(["bulk", "run", dir, "--quiet", "--again"], FOLDER)).stderr).toContain("1 done");
  expect(readdirSync(clones)).toEqual([clone]);
});

function startTime(): string {
  const stat = readFileSync(`/proc/${process.pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
