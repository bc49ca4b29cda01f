/** Pull requests against a server that checks every request: made once, updated on re-run, rate limits obeyed, closed ones left. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { journal, makeCampaign, run } from "./campaign.js";
import { type GithubMock, startGithub } from "./github-mock.js";
import { git, makeRemotes, type Remote, tempFolder, timesPushed } from "./remotes.js";

const FOLDER = tempFolder();
const TIME = { timeout: 60_000 };
let github: GithubMock;
let remotes: Remote[];
let dir = "";
let made = 0;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

beforeEach(async () => {
  github = await startGithub("secret-token-of-the-test");
  const folder = join(FOLDER, String(made++));
  remotes = makeRemotes(folder, 3, ["rewritten", "nothing", "left"]);
  dir = makeCampaign(
    join(folder, "campaign"),
    settings(folder, "Consistent precision for {{repo}}"),
    remotes.map(({ name }) => name),
  );
});

afterEach(() => {
  expect(github.violations).toEqual([]);
  github.close();
});

function settings(folder: string, title: string): string {
  const keys = [`action = "pr"`, `api = "${github.url}"`, `clone-url = "file://${folder}/{{repo}}.git"`, `title = "${title}"`];
  return [
    ...keys,
    `body = "{{sites}} in {{files}}"`,
    `draft = true`,
    `labels = ["precision"]`,
    `reviewers = ["someone"]`,
    "",
  ].join("\n");
}

const again = (...more: string[]) => run(["bulk", "run", dir, ...more], FOLDER);
const count = (operation: string) => github.calls.filter((call) => call.operation === operation).length;

test("a pull request is made once, with all that the campaign says", TIME, async () => {
  const { status, stderr } = await again();
  expect([status, stderr]).toEqual([0, expect.stringContaining("https://github.example/owner/rewritten-000/pull/1")]);
  const wished = { title: "Consistent precision for owner/rewritten-000", body: "1 site in 1 file", draft: true, state: "open" };
  expect(github.pulls).toEqual([expect.objectContaining({ ...wished, head: { ref: "sana-precision" }, base: { ref: "main" } })]);
  expect(github.pulls[0]).toMatchObject({ labels: [{ name: "precision" }], reviewers: ["someone"] });
  await again();
  await again("--again");
  expect([count("pulls/create"), count("pulls/update"), github.pulls.length]).toEqual([1, 0, 1]);
  expect(remotes.map((remote) => timesPushed(remote, "sana-precision"))).toEqual([1, 0, 0]);
});

test("it is updated when title or repository change", TIME, async () => {
  await again();
  writeFileSync(join(dir, "campaign.toml"), settings(join(dir, ".."), "Another title"));
  const [remote] = remotes;
  const tree = join(dir, "..", "templates", "rewritten");
  writeFileSync(join(tree, "more.py"), readFileSync(join(tree, "app.py")));
  git(tree, "add", "-A");
  git(tree, "commit", "-q", "-m", "More");
  git(tree, "push", "-q", remote?.dir ?? "", "main");
  await again();
  expect(github.pulls.map(({ title, body, labels }) => [title, body, labels.length])).toEqual([
    ["Another title", "2 sites in 2 files", 1],
  ]);
  expect([count("pulls/create"), count("pulls/update")]).toEqual([1, 1]);
  expect(timesPushed(remote ?? (remotes[0] as Remote), "sana-precision")).toBe(2);
});

test("a secondary rate limit is waited for", TIME, async () => {
  github.limitNext(1);
  expect((await again()).status).toBe(0);
  const creations = github.calls.filter(({ operation }) => operation === "pulls/create");
  expect(creations.map(({ status }) => status)).toEqual([403, 201]);
  expect((creations[1]?.at ?? 0) - (creations[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  expect(github.pulls.length).toBe(1);
});

test("a branch with commits of others is left, or replaced when asked", TIME, async () => {
  const [remote] = remotes;
  git(remote?.dir ?? "", "branch", "sana-precision", "main");
  await again();
  expect(journal(dir).find(({ name }) => name === remote?.name)).toMatchObject({
    state: "left",
    reason: expect.stringContaining("commits of others"),
  });
  expect(github.pulls).toEqual([]);
  writeFileSync(join(dir, "campaign.toml"), `on-conflict = "replace"\n${settings(join(dir, ".."), "Title")}`);
  await again();
  expect(github.pulls.length).toBe(1);
});

test("prs shows states, close closes, and a closed one is not opened again", TIME, async () => {
  await again();
  const line = "  owner/rewritten-000  https://github.example/owner/rewritten-000/pull/1\n";
  expect((await run(["bulk", "prs", dir], FOLDER)).stdout).toBe(`draft${line}`);
  await again("--again", "--action", "patch");
  expect((await run(["bulk", "prs", dir], FOLDER)).stdout).toBe(`draft${line}`);
  expect((await run(["bulk", "close", dir], FOLDER)).stdout).toBe(`closed now${line}`);
  expect((await run(["bulk", "prs", dir], FOLDER)).stdout).toBe(`closed${line}`);
  await again("--again");
  expect(journal(dir).at(-1)).toBeDefined();
  expect(journal(dir).findLast(({ name }) => name.includes("rewritten"))).toMatchObject({
    state: "left",
    reason: expect.stringContaining("was closed"),
  });
  expect(github.pulls.length).toBe(1);
});

test("without a token nothing begins; with one it is never shown", TIME, async () => {
  const refused = await run(["bulk", "run", dir], FOLDER, { GITHUB_TOKEN: "" });
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("set GITHUB_TOKEN")]);
  const { stdout, stderr } = await again();
  expect(`${stdout}${stderr}${readFileSync(join(dir, "journal.jsonl"), "utf8")}`).not.toContain("secret-token");
});
