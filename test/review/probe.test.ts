/** The search for comments that GitHub refuses, without its pace: nothing good is lost below the bound, nothing bad is posted, nothing is left behind. */
import { Octokit } from "octokit";
import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/options.js";
import { run } from "../../src/repo/run.js";
import { gather } from "../../src/review/github/gather.js";
import { post } from "../../src/review/github/post.js";
import { plan } from "../../src/review/plan.js";
import { TOKEN } from "./github.js";
import { open } from "./opened.js";
import { SITE } from "./sources.js";

/** Posts a review of 30 comments, of which GitHub refuses those with a number among `bad`. */
async function posting(bad: readonly number[]) {
  const tree = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${String(at).padStart(2, "0")}.py`, SITE]));
  const { box, github } = await open({}, tree);
  github.world.refuses = ({ path }) => bad.includes(Number(String(path).slice(1, 3)));
  const api = new Octokit({ auth: TOKEN, baseUrl: github.url, throttle: { enabled: false } });
  const whole = { include: undefined, exclude: undefined, ignoreFiles: true, write: false, force: false, jobs: 1, version: "0" };
  const analyse = (cwd: string) => run({ ...whole, cwd, paths: ["."], options: DEFAULTS });
  const where = { owner: "o", repo: "n", pull: 7, checkout: box.dir, baseUrl: github.url, token: TOKEN };
  const request = { ...where, dry: false, analyse };
  const material = await gather(api, request);
  if (!material) throw new Error("the pull request is open");
  const posted = await post(api, request, plan(material.draft, { comments: [], reviews: [] }, material.target, []));
  const probes = github.calls.filter(({ operation, body }) => operation === "pulls/create-review" && body.event === undefined);
  const said = github.world.comments.map(({ path }) => Number(path.slice(1, 3)));
  return { posted, probes: probes.length, said, reviews: github.world.reviews };
}

const all = Array.from({ length: 30 }, (_, at) => at);
const without = (bad: readonly number[]) => all.filter((at) => !bad.includes(at));

test.each([[[0]], [[29]], [[14, 15]], [[7]]])("finds %j exactly", async (bad) => {
  const { posted, said, reviews, probes } = await posting(bad);
  expect(said).toEqual(without(bad));
  expect([reviews.map(({ state }) => state), posted.suggested.length]).toEqual([["COMMENTED"], 30 - bad.length]);
  expect(reviews[0]?.body).toContain(`${30 - bad.length} suggestions, ${bad.length} more place`);
  expect(probes).toBeLessThanOrEqual(16);
});

test.each([[[1, 4, 9, 13, 18, 22, 27]], [all], [all.filter((at) => at % 2 === 0)]])("gives up in time for %j", async (bad) => {
  const { said, reviews, probes } = await posting(bad);
  expect(probes).toBeLessThanOrEqual(16);
  expect(said.filter((at) => bad.includes(at))).toEqual([]);
  expect(reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
  expect(reviews[0]?.body).toContain(
    `${said.length} suggestion${said.length === 1 ? "" : "s"}, ${30 - said.length} more places listed`,
  );
});
