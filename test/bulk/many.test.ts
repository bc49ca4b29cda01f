/** 300 real repositories over file://: each ends in its right state, patches apply, pushes land, and a second run pushes nothing. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEED_REWRITTEN } from "../cli/seed.js";
import { journal, makeCampaign, run } from "./campaign.js";
import { branchOf, git, isChanged, makeRemotes, type Remote, STATES, tempFolder, timesPushed, trapOf } from "./remotes.js";

const COUNT = 299;
const BRANCH = "sana-precision";
const FOLDER = tempFolder();
const CAMPAIGN = join(FOLDER, "campaign");
let remotes: Remote[] = [];
let silent: Server;
let address = "";

/** A server that takes a connection and never answers. */
async function hang(): Promise<string> {
  silent = createServer(() => {});
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  const at = silent.address();
  return `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}/owner/hanging.git`;
}

beforeAll(async () => {
  remotes = makeRemotes(FOLDER, COUNT);
  address = await hang();
  const settings = `clone-url = "file://${FOLDER}/{{repo}}.git"\ntimeout = 12\n`;
  makeCampaign(CAMPAIGN, settings, [address, ...remotes.map(({ name }) => name)]);
}, 120_000);

afterAll(() => {
  silent.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const stateOf = (name: string) => journal(CAMPAIGN).findLast((entry) => entry.name === name);

describe("300 repositories", () => {
  test("end in their right states, as patches", { timeout: 240_000 }, async () => {
    const { status, stderr } = await run(["bulk", "run", CAMPAIGN, "--quiet"], FOLDER);
    expect(stderr).toContain("0 not reached");
    expect(status).toBe(2);
    const entries = journal(CAMPAIGN);
    expect(entries.length).toBe(COUNT + 1);
    const wrong = remotes.filter(({ name, kind }) => entries.find((entry) => entry.name === name)?.state !== STATES[kind]);
    expect(wrong.map(({ name }) => [name, stateOf(name)])).toEqual([]);
    expect(stateOf(address)).toMatchObject({ state: "failed", reason: expect.stringContaining("cut off after 12 s") });
    expect(remotes.map((remote) => timesPushed(remote, BRANCH)).filter((times) => times > 0)).toEqual([]);
    const counts = ["done", "nothing", "left", "failed"].map(
      (state) => `${entries.filter((one) => one.state === state).length} ${state}`,
    );
    console.info(`300 repositories: ${counts.join(", ")}`);
  });

  test("have patches that apply", () => {
    const patches = readdirSync(join(CAMPAIGN, "patches"));
    expect(patches.length).toBe(remotes.filter(({ kind }) => isChanged(kind)).length);
    for (const kind of ["rewritten", "nested", "malicious"] as const) {
      const patch = join(CAMPAIGN, "patches", patches.find((name) => name.includes(kind)) ?? "");
      const tree = join(FOLDER, "templates", kind);
      git(tree, "apply", patch);
      expect(readFileSync(join(tree, kind === "nested" ? "-dash.py" : "app.py"), "utf8")).toBe(SEED_REWRITTEN);
    }
  });

  test("are pushed once, and a second run pushes nothing", { timeout: 300_000 }, async () => {
    await run(["bulk", "run", CAMPAIGN, "--quiet", "--action", "push", "--only", "/owner/"], FOLDER);
    const changed = remotes.filter(({ kind }) => isChanged(kind));
    const landed = changed.filter(
      ({ dir }) => git(dir, "log", "--format=%s", `main..${BRANCH}`).trim() === "Give SANA pipelines one consistent precision",
    );
    expect(landed.length).toBe(changed.length);
    expect(git(changed[0]?.dir ?? "", "show", `${BRANCH}:app.py`)).toBe(SEED_REWRITTEN);
    const again = await run(["bulk", "run", CAMPAIGN, "--quiet", "--action", "push", "--only", "/owner/"], FOLDER);
    expect(again.stderr).toContain("0 done");
    await run(["bulk", "run", CAMPAIGN, "--again", "--action", "push", "--limit", "40", "--only", "/owner/"], FOLDER);
    expect(journal(CAMPAIGN).filter(({ pushed }) => pushed === false).length).toBeGreaterThan(10);
    expect(remotes.map((remote) => timesPushed(remote, BRANCH))).toEqual(remotes.map(({ kind }) => (isChanged(kind) ? 1 : 0)));
  });

  test("run nothing of a repository", () => {
    expect(existsSync(trapOf(FOLDER))).toBe(false);
    // The traps work: git without our settings falls into them.
    const bare = remotes.find(({ kind }) => kind === "malicious")?.dir ?? "";
    git(FOLDER, "clone", "-q", bare, "trapped");
    git(join(FOLDER, "trapped"), "push", "-q", "origin", "HEAD:refs/heads/trap");
    expect(existsSync(trapOf(FOLDER))).toBe(true);
  });

  test("are all in the report", async () => {
    await run(["bulk", "report", CAMPAIGN], FOLDER);
    for (const name of ["report.md", "report.html"]) {
      const text = readFileSync(join(CAMPAIGN, name), "utf8");
      expect(remotes.filter((remote) => !text.includes(remote.name))).toEqual([]);
      expect(text).toContain("cut off after 12 s");
    }
    const { stdout } = await run(["bulk", "status", CAMPAIGN], FOLDER);
    expect(stdout).toContain(`${COUNT + 1} repositories`);
  });
});

test("a clone holds only what is read", () => {
  const clone = readdirSync(join(CAMPAIGN, "clones")).find((name) => name.includes("rewritten")) ?? "";
  const dir = join(CAMPAIGN, "clones", clone);
  expect(readdirSync(dir).sort()).toEqual([".git", "README.md", "app.py"]);
  expect(execFileSync("git", ["count-objects", "-v"], { cwd: dir, encoding: "utf8" })).toContain("size-garbage: 0");
  expect(branchOf({ name: "", kind: "rewritten", dir }, BRANCH)).toBeUndefined();
});
