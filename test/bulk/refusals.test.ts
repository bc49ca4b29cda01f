/** Bad input and machines that refuse: one line that names the file and the remedy, and nothing lost. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CLI } from "../cli/sandbox.js";
import { journal, makeCampaign, run } from "./campaign.js";
import { makeRemotes, tempFolder } from "./remotes.js";

const FOLDER = tempFolder();
afterAll(() => rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 }));

/** A campaign whose files are as given; a missing text is a missing file. */
function campaign(toml?: string, repositories?: string): string {
  const dir = join(FOLDER, "campaign");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  if (toml !== undefined) writeFileSync(join(dir, "campaign.toml"), toml);
  if (repositories !== undefined) writeFileSync(join(dir, "repos.txt"), repositories);
  return dir;
}

async function expectRefused(args: readonly string[], words: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { status, stderr } = await run(args, FOLDER, env);
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toContain(words);
}

test.each([
  ["acton = 'push'", "campaign.toml: acton is no key; known are action, "],
  ["action = 'psh'", "campaign.toml: action: "],
  ["action = ", "campaign.toml: line 1: invalid value"],
  ["concurrency = 0", "campaign.toml: concurrency: "],
  ["branch = '-x'", "campaign.toml: branch: is no branch name"],
  ["title = '''a\nb'''", "campaign.toml: title: must be one line"],
  ["author = 'me'", "campaign.toml: author: must read: Name <mail@example.com>"],
  ["clone-url = 'https://host'", 'campaign.toml: clone-url: Invalid string: must include "{{repo}}"'],
  ["[analysis]\ntarqet = 'bf16'", "campaign.toml: analysis.tarqet is no option; known are target, "],
  ["[analysis]\ntarget = 'int8'", "campaign.toml: analysis.target must be one of "],
  [undefined, "campaign.toml: no such file or directory; fix it, or make a campaign with: sana-codemod bulk init FOLDER"],
])("campaign.toml %j is refused", async (toml, words) => {
  await expectRefused(["bulk", "run", campaign(toml, "")], words);
});

test.each([
  ["two words", 'repos.txt:1: "two words" is no repository; write owner/name, a URL'],
  ["# a comment\next::sh -c id", 'repos.txt:2: "ext::sh -c id" is no repository'],
  ["https://me:secret@host.example/a/b", "repos.txt:1: credentials in a URL would be copied into reports"],
  [undefined, "repos.txt: no such file or directory; it holds one repository a line"],
])("repos.txt %j is refused", async (text, words) => {
  await expectRefused(["bulk", "status", campaign("", text)], words);
});

test.each([
  [["bulk"], "bulk alone says too little; see sana-codemod bulk --help"],
  [["bulk", "ran"], "bulk knows init, run, "],
  [["bulk", "retry", "campaign"], "retry needs --failed"],
  [["bulk", "run", "campaign", "--failed"], "--failed belongs to retry"],
  [["bulk", "run", "campaign", "--limit", "0"], "--limit must be a whole number from 1"],
  [["bulk", "run", "campaign", "--sleep", "-1"], "--sleep must be a number from 0"],
  [["bulk", "run", "campaign", "--only", ""], '--only: "" is no pattern'],
  [["bulk", "run", "campaign", "--action", "commit"], "--action must be one of patch, push, pr"],
  [["bulk", "cancel", "campaign"], "cancel needs --queue redis://HOST"],
  [["bulk", "run", "campaign", "--sleep", "1", "--queue", "redis://127.0.0.1:9"], "--sleep is for runs without --queue"],
  [["worker"], "worker needs --queue redis://HOST"],
])("%j is refused", async (args, words) => {
  campaign("", "");
  await expectRefused(args, words);
});

test("without git nothing begins, and nothing counts as failed", async () => {
  const path = join(FOLDER, "node-only");
  mkdirSync(path);
  symlinkSync(process.execPath, join(path, "node"));
  const dir = campaign("", "owner/name\n");
  await expectRefused(["bulk", "run", dir], "git cannot be started: spawn git ENOENT; install it or fix PATH", { PATH: path });
  await expectRefused(["worker", "--queue", "redis://127.0.0.1:9"], "git cannot be started", { PATH: path });
  expect(existsSync(join(dir, "journal.jsonl"))).toBe(false);
});

test.each([
  ["journal.jsonl", ["bulk", "run"]],
  ["report.html", ["bulk", "report"]],
])("a folder in the place of %s is named", async (name, command) => {
  const dir = campaign("", "");
  mkdirSync(join(dir, name));
  await expectRefused([...command, dir], `${join(dir, name)}: is a folder; what is finished stays so`);
});

test("a worker whose folder for clones is a file does not begin", async () => {
  writeFileSync(join(FOLDER, "file"), "");
  const args = ["worker", "--queue", "redis://127.0.0.1:9", "--clones", join(FOLDER, "file")];
  await expectRefused(args, `${join(FOLDER, "file")}: a file of that name is there already`);
});

test("a disk that takes no more of the journal ends the run in one line; the next run goes on", { timeout: 60_000 }, async () => {
  const remotes = makeRemotes(join(FOLDER, "full"), 6, ["nothing"]);
  const dir = makeCampaign(
    join(FOLDER, "full", "campaign"),
    `clone-url = "file://${FOLDER}/full/{{repo}}.git"\n`,
    remotes.map(({ name }) => name),
  );
  // Entries of a repository that has left the campaign: the file nearly as long as one may be.
  const old = `${JSON.stringify({ id: "gone", name: "gone", state: "nothing", seconds: 0 })}\n`;
  writeFileSync(join(dir, "journal.jsonl"), old.repeat(Math.floor((200 * 1024 - 500) / old.length)));
  const before = journal(dir).length;
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", 'ulimit -f 200 && exec "$@"', "bash", process.execPath, CLI, "bulk", "run", dir, "--quiet"],
    { cwd: dirname(dir), encoding: "utf8" },
  );
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toContain(
    `${join(dir, "journal.jsonl")}: larger than a file may be here (ulimit -f); what is finished stays so: run again once that is mended`,
  );
  expect(readFileSync(join(dir, "journal.jsonl")).length).toBe(200 * 1024);
  const kept = journal(dir).length;
  expect(kept).toBeGreaterThan(before);
  expect((await run(["bulk", "run", dir], FOLDER)).stderr).toContain(`${6 - (kept - before)} repositories to do`);
  expect(
    journal(dir)
      .slice(before)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(remotes.map(({ name }) => name));
});
