/** `reviewPull` as a service calls it: ended by a signal, bounded in patience, with an analysis of the caller's. */
import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/options.js";
import { run } from "../../src/repo/run.js";
import { reviewPull } from "../../src/review/github/pull.js";
import { ReviewError, type ReviewRequest } from "../../src/review/github/request.js";
import { type Github, TOKEN } from "./github.js";
import { open } from "./opened.js";
import { SITE } from "./sources.js";

async function request(): Promise<{ ask: ReviewRequest; github: Github }> {
  const { box, github } = await open({}, { "a.py": SITE });
  const whole = { include: undefined, exclude: undefined, ignoreFiles: true, write: false, force: false, jobs: 1, version: "0" };
  const analyse = (cwd: string) => run({ ...whole, cwd, paths: ["."], options: DEFAULTS });
  const where = { owner: "o", repo: "n", pull: 7, checkout: box.dir, baseUrl: github.url };
  return { ask: { ...where, token: TOKEN, dry: false, analyse }, github };
}

const LIMIT = { message: "You have exceeded a secondary rate limit." };
const limited = (seconds: number) => ({ status: 429, body: LIMIT, headers: { "retry-after": String(seconds) } });

test("says what became of it", async () => {
  const { ask } = await request();
  const first = await reviewPull(ask);
  expect(first).toMatchObject({
    state: "posted",
    url: expect.stringContaining("https://github.example/o/n/pull/7#"),
    removed: 0,
  });
  expect(first.report?.files.map(({ path }) => path)).toEqual(["a.py"]);
  expect(await reviewPull(ask)).toMatchObject({ state: "unchanged", failures: [], notes: [] });
});

test("ends when its signal aborts, also while it waits for a limit", async () => {
  const { ask, github } = await request();
  const controller = new AbortController();
  github.world.faults.push({ operation: "pulls/get", answer: limited(600) });
  const reviewed = reviewPull({ ...ask, signal: controller.signal });
  setTimeout(() => controller.abort(new Error("the service stops")), 300);
  await expect(reviewed).rejects.toThrow("the service stops");
  expect(github.calls.map(({ operation }) => operation)).toEqual(["pulls/get"]);
  await expect(reviewPull({ ...ask, signal: controller.signal })).rejects.toThrow("the service stops");
});

test("ends when its signal aborts during the analysis, before anything is posted", async () => {
  const { ask, github } = await request();
  const controller = new AbortController();
  const analyse = async (checkout: string) => {
    controller.abort(new Error("the service stops"));
    return ask.analyse(checkout);
  };
  await expect(reviewPull({ ...ask, analyse, signal: controller.signal })).rejects.toThrow("the service stops");
  await new Promise((done) => setTimeout(done, 500));
  expect(github.calls.map(({ operation }) => operation)).toEqual(["pulls/get", "pulls/list-files"]);
});

test("waits no longer than it is allowed to, all limits together", async () => {
  const { ask, github } = await request();
  github.world.faults.push({ operation: "pulls/get", answer: limited(2) }, { operation: "pulls/list-files", answer: limited(2) });
  const reviewed = reviewPull({ ...ask, patience: 3 });
  await expect(reviewed).rejects.toThrow(ReviewError);
  await expect(reviewed).rejects.toThrow(/^cannot read pull request o\/n#7: GitHub's rate limit is used up; it asks to wait 2 s/);
  expect(github.calls).toHaveLength(3);
});

test("names the address that does not answer", async () => {
  const { ask, github } = await request();
  github.close();
  await expect(reviewPull(ask)).rejects.toThrow(
    /^cannot read pull request o\/n#7: no answer from http:\/\/127\.0\.0\.1:\d+ \(.*\); check the network/,
  );
});
