/** The Redis queue with a real server: data lost, jobs taken back, faults tried again. What kills come to is in redis-kill.test.ts. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journal, makeCampaign, run, sleep, start } from "./campaign.js";
import { expectSame, makeSide, type Side, undisturbed } from "./comparison.js";
import { type RedisServer, startRedis } from "./redis-server.js";
import { makeRemotes, tempFolder } from "./remotes.js";
import { openQueue, type Watched } from "./watched-queue.js";

const COUNT = 70;
const FOLDER = tempFolder();
let redis: RedisServer;
let queue: Watched;
let calm: Side;
const workers: ReturnType<typeof start>[] = [];

beforeAll(async () => {
  redis = await startRedis(join(FOLDER, "redis"));
  queue = openQueue(redis.url);
  calm = await undisturbed(join(FOLDER, "calm"), COUNT);
}, 120_000);

afterAll(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await queue?.close();
  await redis?.stop();
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
});

function startWorker(name: string) {
  const worker = start(["worker", "--queue", redis.url, "--clones", join(FOLDER, name), "--stalled-after", "2"], FOLDER);
  workers.push(worker);
  return worker;
}

test("a Redis that loses everything loses no repository", { timeout: 120_000 }, async () => {
  const side = makeSide(join(FOLDER, "flushed"), COUNT);
  const worker = startWorker("flushed");
  const runner = start(["bulk", "run", side.dir, "--queue", redis.url, "--quiet"], FOLDER);
  await sleep(1500);
  const client = new Redis(redis.url);
  await client.flushall();
  client.disconnect();
  expect((await runner.ended).stderr).toContain("0 not reached");
  expectSame(side, calm);
  worker.child.kill("SIGTERM");
  await worker.ended;
});

test("cancel takes back what waits", { timeout: 60_000 }, async () => {
  const dir = makeCampaign(join(FOLDER, "cancelled"), `clone-url = "file://${FOLDER}/x/{{repo}}.git"\n`, ["a/b", "a/c", "a/d"]);
  const runner = start(["bulk", "run", dir, "--queue", redis.url], FOLDER);
  while ((await queue.jobs()) < 3) await sleep(100);
  runner.child.kill("SIGTERM");
  const { status, stderr } = await runner.ended;
  expect([status, stderr]).toEqual([0, expect.stringContaining("3 not reached")]);
  expect(stderr).toContain("no worker is seen yet; start some");
  const killed = start(["bulk", "run", dir, "--queue", redis.url], FOLDER);
  while ((await queue.jobs()) < 3) await sleep(100);
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect((await run(["bulk", "cancel", dir, "--queue", redis.url], FOLDER)).stdout).toBe("3 jobs cancelled\n");
  expect(await queue.jobs()).toBe(0);
});

test("faults of the way are tried again with back-off, then fail once", { timeout: 60_000 }, async () => {
  const remotes = makeRemotes(join(FOLDER, "refused"), 1, ["rewritten"]);
  const settings = `clone-url = "http://127.0.0.1:9/{{repo}}.git"\nattempts = 2\n`;
  const dir = makeCampaign(
    join(FOLDER, "refused", "campaign"),
    settings,
    remotes.map(({ name }) => name),
  );
  const worker = startWorker("refused");
  const { status } = await run(["bulk", "run", dir, "--queue", redis.url], FOLDER);
  worker.child.kill("SIGTERM");
  const { stderr } = await worker.ended;
  expect(status).toBe(2);
  expect(stderr.match(/^failed /gm)?.length).toBe(2);
  expect(journal(dir)).toEqual([expect.objectContaining({ state: "failed", retry: true })]);
});

test.each([
  ["redis://127.0.0.1:9", "Redis cannot be reached"],
  ["http://127.0.0.1", "--queue must be redis://HOST:PORT"],
])("%s is refused in one line", async (url, message) => {
  const { status, stderr } = await run(["worker", "--queue", url], FOLDER);
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toContain(message);
});
