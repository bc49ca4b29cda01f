/** `review --pull` when GitHub refuses, limits or fails. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BOT, type Github } from "./github.js";
import { open, posts } from "./opened.js";
import { reviewIn } from "./pull-files.js";
import { SITE } from "./sources.js";

describe("a comment that GitHub refuses", () => {
  const TREE = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.py`, SITE]));

  test("does not lose the review: it is listed", async () => {
    const { box, github } = await open({}, TREE);
    github.world.refuses = ({ path }) => path === "c.py";
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([0, expect.stringContaining("GitHub refused 1 of the comments")]);
    expect(github.world.comments.map(({ path }) => path)).toEqual(["a.py", "b.py", "d.py"]);
    expect(github.world.reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
    expect(github.world.reviews[0]?.body).toContain("3 suggestions, 1 more place listed here");
    expect(await reviewIn(box, github.url)).toMatchObject({ status: 0 });
    expect([github.world.comments.length, github.world.reviews.length]).toEqual([3, 1]);
  });

  test("may be every one", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    github.world.refuses = () => true;
    await reviewIn(box, github.url);
    expect(github.world.comments).toEqual([]);
    expect(github.world.reviews.map(({ body }) => body.split("\n")[0])).toEqual([
      "sana-codemod: 0 suggestions, 1 more place listed here.",
    ]);
  });

  test("is not looked for when a person's pending review is in the way", async () => {
    const { box, github } = await open({}, TREE);
    github.world.reviews.push({ id: 5, user: BOT, body: "draft", state: "PENDING", html_url: "https://x", commit_id: "" });
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([2, expect.stringContaining("submit or discard it, then run again")]);
    expect([posts(github).length, github.world.reviews.length]).toEqual([1, 1]);
  });

  test("leaves no pending review of a killed run in the way", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const body = "sana-codemod looks\n\n<!-- sana-codemod:0123456789abcdef -->";
    github.world.reviews.push({ id: 5, user: BOT, body, state: "PENDING", html_url: "https://x", commit_id: "" });
    expect((await reviewIn(box, github.url)).status).toBe(0);
    expect(github.world.reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
  });

  test("because the head moved is told apart", async () => {
    const { box, github } = await open({}, TREE);
    github.world.refuses = () => {
      github.world.head = "f".repeat(40);
      return true;
    };
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([2, expect.stringContaining("head moved to ffffffffffff meanwhile; run again there")]);
  });
});

describe("a token that may not write", () => {
  test("gets annotations, a step summary and an exit status of its own", async () => {
    const { box, github } = await open({ "other.py": SITE }, { "a.py": SITE });
    github.world.readOnly = true;
    const summary = join(box.dir, ".git", "summary.md");
    const { status, stdout, stderr } = await reviewIn(box, github.url, [], { GITHUB_STEP_SUMMARY: summary });
    expect([status, stderr]).toEqual([3, expect.stringContaining("the token may not write there (403)")]);
    expect(stdout).toMatch(/^::error title=sana-codemod[^\n]*,file=a\.py,line=3/);
    expect(stdout).not.toContain("other.py");
    expect(readFileSync(summary, "utf8")).toContain("a.py");
    expect(github.world.reviews).toEqual([]);
  });
});

describe("limits and faults", () => {
  const SECONDARY = { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." };
  const limited = (seconds: number) => ({ status: 403, body: SECONDARY, headers: { "retry-after": String(seconds) } });
  const times = ({ calls }: Github, operation: string) =>
    calls.filter((call) => call.operation === operation).map(({ at }) => at);

  test.each(["pulls/create-review", "pulls/list-files", "viewer"])("of %s are waited for as GitHub asks", async (operation) => {
    const { box, github } = await open({}, { "a.py": SITE });
    github.world.faults.push({ operation, answer: limited(2) });
    expect((await reviewIn(box, github.url)).status).toBe(0);
    const [first = 0, second = 0] = times(github, operation);
    expect(second - first).toBeGreaterThanOrEqual(2000);
    expect(github.world.reviews).toHaveLength(1);
  });

  test("that take too long end the run with one line", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3000) };
    github.world.faults.push({
      operation: "pulls/get",
      answer: { status: 403, body: { message: "API rate limit exceeded" }, headers: reset },
    });
    const primary = await reviewIn(box, github.url);
    expect([primary.status, primary.stderr]).toEqual([
      2,
      expect.stringMatching(/^sana-codemod: [^\n]*rate limit is used up until \d{4}-\d\d-\d\d \d\d:\d\d UTC[^\n]*\n$/),
    ]);
    github.world.faults.push({ operation: "pulls/create-review", answer: limited(4000) });
    const secondary = await reviewIn(box, github.url);
    expect([secondary.status, secondary.stderr]).toEqual([2, expect.stringContaining("it asks to wait 4000 s")]);
    github.world.faults.push({ operation: "pulls/get", answer: { status: 429, body: { message: "too many" }, headers: {} } });
    expect((await reviewIn(box, github.url)).stderr).toContain("rate limit");
    expect(times(github, "pulls/get")).toHaveLength(3);
  });

  test("of the server are tried again", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    github.world.faults.push({ operation: "pulls/get", answer: { status: 502, body: { message: "Bad Gateway" } } });
    github.world.faults.push({ operation: "pulls/create-review", answer: { status: 500, body: { message: "Server Error" } } });
    expect((await reviewIn(box, github.url)).status).toBe(0);
    expect([github.world.reviews.length, github.world.comments.length, posts(github).length]).toEqual([1, 1, 2]);
  });

  test("after the review was made do not make it twice", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const answer = { status: 502, body: { message: "Bad Gateway" } };
    github.world.faults.push({ operation: "pulls/create-review", answer, done: true });
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([0, expect.stringContaining("one review posted: https://github.example")]);
    expect([github.world.reviews.length, posts(github).length]).toEqual([1, 1]);
  });

  test("that stay end the run with one line", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const answer = { status: 503, body: { message: "Unavailable" } };
    for (let at = 0; at < 10; at++) github.world.faults.push({ operation: "pulls/get", answer });
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([
      2,
      "sana-codemod: cannot read pull request o/n#7: GitHub has a fault (503), after several tries; run again later\n",
    ]);
  });
});
