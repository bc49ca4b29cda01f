/** A campaign as a new user goes through it: init, a look, a few, the rest, what failed, the report. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journal, run } from "./campaign.js";
import { makeRemotes, tempFolder } from "./remotes.js";

const FOLDER = tempFolder();
const DIR = join(FOLDER, "campaign");
const NAMES = ["rewritten-000", "nothing-001", "left-002", "rewritten-003", "missing"];
const bulk = (...args: string[]) => run(["bulk", ...args], FOLDER);

beforeAll(() => makeRemotes(FOLDER, 5, ["rewritten", "nothing", "left"]));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 }));

test("init makes a campaign, and never over one", async () => {
  const { status, stderr } = await bulk("init", "campaign");
  expect([status, stderr]).toEqual([0, expect.stringContaining("then: sana-codemod bulk run campaign")]);
  const again = await bulk("init", "campaign");
  expect([again.status, again.stderr]).toEqual([
    2,
    "sana-codemod: campaign/campaign.toml: is there already; nothing was changed\n",
  ]);
  expect((await bulk("run", "campaign")).stderr).toContain("repos.txt names no repository yet: write one a line\n");
});

test("--dry says what would change, and keeps nothing of it", async () => {
  writeFileSync(join(DIR, "repos.txt"), NAMES.map((name) => `../owner/${name}.git   # local\n`).join(""));
  const { status, stderr } = await bulk("run", "campaign", "--dry");
  expect(status).toBe(2);
  expect(stderr).toContain("5 repositories to do, 0 finished or not asked for\n");
  expect(stderr).toContain("would change ../owner/rewritten-000.git: 1 site in 1 file\n");
  expect(stderr).toContain("2 would be changed (patch), 1 nothing to do, 1 left, 1 failed, 0 not reached\n");
  expect([journal(DIR), existsSync(join(DIR, "patches"))]).toEqual([[], false]);
});

test("--limit and --only take a part, the next run the rest", async () => {
  expect((await bulk("run", "campaign", "--limit", "1")).stderr).toContain("1 repository to do, 4 finished or not asked for\n");
  await bulk("run", "campaign", "--only", "nothing-*");
  expect(journal(DIR).map(({ name, state }) => [name, state])).toEqual([
    ["../owner/rewritten-000.git", "done"],
    ["../owner/nothing-001.git", "nothing"],
  ]);
  const { status, stderr } = await bulk("run", "campaign", "--sleep", "0.1");
  expect([status, stderr]).toEqual([2, expect.stringContaining("1 done, 0 nothing to do, 1 left, 1 failed, 0 not reached\n")]);
  expect(readdirSync(join(DIR, "patches")).length).toBe(2);
});

test("what failed is named until it is retried", async () => {
  const again = await bulk("run", "campaign");
  expect(again.stderr).toContain("0 repositories to do, 5 finished or not asked for (1 failed: bulk retry --failed)\n");
  expect((await bulk("status", "campaign")).stdout).toMatch(
    /^5 repositories: 2 done, 1 nothing to do, 1 left, 1 failed, 0 open; 0 pull requests\n {2}\.\.\/owner\/missing\.git: .*does not appear to be a git repository\n$/,
  );
  renameSync(join(FOLDER, "owner", "nothing-004.git"), join(FOLDER, "owner", "missing.git"));
  expect((await bulk("retry", "campaign", "--failed")).stderr).toContain("0 done, 1 nothing to do, 0 left, 0 failed");
});

test("the report names every repository with what came of it", async () => {
  await bulk("report", "campaign");
  const text = readFileSync(join(DIR, "report.md"), "utf8");
  expect(NAMES.filter((name) => !text.includes(`../owner/${name}.git`))).toEqual([]);
  expect(text).toContain("5 repositories\n");
  expect(text).toContain("- `../owner/rewritten-000.git`\n  - 1 site in 1 file\n");
  expect(text).toContain("undecided.py:");
  expect(readFileSync(join(DIR, "report.html"), "utf8")).toContain("<h2>Done (2)</h2>");
});
