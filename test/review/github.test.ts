/** `review --pull` against a server that checks every request: one review, nothing twice, nothing outdated left, faults and limits survived. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { BOT, type Github, startGithub, TOKEN } from "./github.js";
import { filesOf, headOf, type PullRepository, pullRepository, reviewIn, type Tree } from "./pull-files.js";
import { filler, IMPORTS, LOAD, RECAST, SITE } from "./sources.js";

let github: Github | undefined;

/** Opens the pull request on a fresh server. */
async function open(base: Tree, change: Parameters<typeof pullRepository>[1]): Promise<PullRepository & { github: Github }> {
  const made = pullRepository(base, change);
  github = await startGithub(made.head, made.files);
  return { ...made, github };
}

afterEach(() => {
  const violations = github?.violations ?? [];
  github?.close();
  github = undefined;
  expect(violations).toEqual([]);
});

const posts = ({ calls }: Github) => calls.filter(({ operation }) => operation === "pulls/create-review");
/** A site that the diff shows in part only. */
const FAR = { base: { "far.py": IMPORTS + LOAD + filler(20) }, head: { "far.py": IMPORTS + LOAD + filler(20) + RECAST } };

describe("a review", () => {
  test("is posted once, with suggestions on the lines of the diff", async () => {
    const { box, head, github } = await open({}, { "a.py": SITE });
    const { status, stdout, stderr } = await reviewIn(box, github.url);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(
      /^sana-codemod: o\/n#7: one review posted: https:\/\/github\.example\/o\/n\/pull\/7#pullrequestreview-\d+\n$/,
    );
    expect(github.world.reviews).toEqual([expect.objectContaining({ state: "COMMENTED", commit_id: head })]);
    expect(github.world.comments).toEqual([expect.objectContaining({ path: "a.py", start_line: 6, line: 9 })]);
    expect(box.files()).toEqual(["a.py"]);
  });

  test("says nothing twice, also after the lines moved", async () => {
    const { box, github } = await open(FAR.base, { ...FAR.head, "a.py": SITE });
    await reviewIn(box, github.url);
    expect(await reviewIn(box, github.url)).toMatchObject({ status: 0, stderr: expect.stringContaining("there already") });
    box.write("a.py", `${filler(3)}${SITE}`);
    box.write("far.py", `${filler(3, "z")}${FAR.head["far.py"]}`);
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~2") });
    expect(await reviewIn(box, github.url)).toMatchObject({ status: 0, stderr: expect.stringContaining("there already") });
    expect([posts(github).length, github.world.comments.length, github.world.reviews.length]).toEqual([1, 1, 1]);
  });

  test("is not posted with --dry, which prints what would be", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const { status, stdout, stderr } = await reviewIn(box, github.url, ["--dry"]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("nothing posted (--dry)")]);
    expect(github.calls.every(({ operation }) => /^(viewer|pulls\/(get|list))/.test(operation))).toBe(true);
    await reviewIn(box, github.url);
    expect(posts(github).map(({ body }) => body)).toEqual([JSON.parse(stdout)]);
  });

  test("has at most 30 suggestions, also over several runs of one commit", async () => {
    const { box, github } = await open({}, Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`f${at}.py`, SITE])));
    await reviewIn(box, github.url);
    expect(github.world.comments).toHaveLength(30);
    expect(github.world.reviews[0]?.body).toContain("30 suggestions, 3 more places listed here");
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    expect(posts(github)).toHaveLength(1);
    const [accepted] = github.world.comments;
    box.write(accepted?.path ?? "", "x = 1\n");
    box.write("a-first.py", SITE);
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~2") });
    expect((await reviewIn(box, github.url)).stderr).toContain("; 1 outdated comment removed");
    const paths = github.world.comments.map(({ path }) => path);
    expect([paths.length, new Set(paths).size, github.world.reviews.length]).toEqual([30, 30, 2]);
  });

  test("says nothing of a pull request that is closed, or without SANA", async () => {
    const { box, github } = await open({}, { "a.py": "x = 1\n" });
    expect(await reviewIn(box, github.url)).toMatchObject({
      status: 0,
      stderr: "sana-codemod: o/n#7: nothing to say about its lines\n",
    });
    github.world.state = "closed";
    expect(await reviewIn(box, github.url)).toMatchObject({ status: 0, stderr: expect.stringContaining("closed") });
    expect(posts(github)).toEqual([]);
  });
});

describe("what is listed", () => {
  test("reaches out of the diff, or has no diff", async () => {
    const base = { ...FAR.base, "old.py": SITE, "gone.py": filler(9), "big.py": "" };
    const { box, head, github } = await open(base, (box) => {
      box.write("far.py", FAR.head["far.py"]);
      box.write("big.py", SITE);
      box.git("mv", "old.py", "new.py");
      box.git("rm", "-q", "gone.py");
    });
    const { files } = github.world;
    expect(files.map(({ filename, status }) => [filename, status]).sort()).toEqual([
      ["big.py", "modified"],
      ["far.py", "modified"],
      ["gone.py", "removed"],
      ["new.py", "renamed"],
    ]);
    github.world.files = files.map(({ patch, ...file }) =>
      file.filename === "big.py" ? file : { ...file, ...(patch && { patch }) },
    );
    await reviewIn(box, github.url);
    expect(github.world.comments).toEqual([]);
    const [{ body } = { body: "" }] = github.world.reviews;
    for (const path of ["big.py", "far.py", "new.py"])
      expect(body).toContain(`https://github.example/o/n/blob/${head}/${path}#L3`);
    expect(body).not.toContain("gone.py");
    expect(body).toContain("```sh\nsana-codemod far.py\n```");
  });

  test("is repeated when it changed, and the earlier list retired", async () => {
    const { box, github } = await open(FAR.base, FAR.head);
    await reviewIn(box, github.url);
    box.write("far.py", `${FAR.head["far.py"]}pipe.transformer.to(torch.bfloat16)\n`);
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~2") });
    await reviewIn(box, github.url);
    expect(github.world.reviews.map(({ body }) => body.split("\n")[0])).toEqual([
      "sana-codemod: the places once listed here have changed since.",
      "sana-codemod: 0 suggestions, 1 more place listed here.",
    ]);
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    box.write("far.py", "x = 1\n");
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~3") });
    expect((await reviewIn(box, github.url)).stderr).toContain("nothing to say");
    expect(github.world.reviews.every(({ body }) => body.includes("have changed since"))).toBe(true);
  });

  test("is linked, not repeated, beside new suggestions", async () => {
    const { box, github } = await open(FAR.base, FAR.head);
    await reviewIn(box, github.url);
    box.write("a.py", SITE);
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~2") });
    await reviewIn(box, github.url);
    const [first, second] = github.world.reviews;
    expect(second?.body).toContain(`1 suggestion; the 1 place listed in [an earlier review](${first?.html_url}) did not change`);
    expect(second?.body).not.toContain("<details>");
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
  });
});

describe("own comments", () => {
  const outdate = (github: Github) => {
    for (const comment of github.world.comments) comment.line = null;
  };

  test("that are outdated are removed and said anew", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    await reviewIn(box, github.url);
    const [old] = github.world.comments;
    outdate(github);
    expect((await reviewIn(box, github.url)).stderr).toContain("; 1 outdated comment removed");
    expect(github.world.comments).toEqual([expect.objectContaining({ path: "a.py", line: 9 })]);
    expect(github.world.comments[0]?.id).not.toBe(old?.id);
  });

  test("that are no longer true are removed; those with a reply stay", async () => {
    const { box, github } = await open({}, { "a.py": SITE, "b.py": SITE });
    await reviewIn(box, github.url);
    const [kept] = github.world.comments;
    github.world.comments.push({
      ...{ id: 1, user: { id: 9, login: "someone" }, body: "No: we need it.", path: "a.py", line: null },
      ...{ in_reply_to_id: kept?.id ?? 0, pull_request_review_id: 2 },
    });
    for (const path of ["a.py", "b.py"]) box.write(path, "x = 1\n");
    box.commit();
    Object.assign(github.world, { head: headOf(box), files: filesOf(box, "HEAD~2") });
    outdate(github);
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([0, "sana-codemod: o/n#7: nothing to say about its lines; 1 outdated comment removed\n"]);
    expect(github.world.comments.map(({ id }) => id)).toEqual([kept?.id, 1]);
  });

  test("with a reply are not said again, even when outdated", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    await reviewIn(box, github.url);
    const [own] = github.world.comments;
    outdate(github);
    github.world.comments.push({
      ...{ id: 1, user: { id: 9, login: "someone" }, body: "Meant so.", path: "a.py", line: null },
      ...{ in_reply_to_id: own?.id ?? 0, pull_request_review_id: 2 },
    });
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    expect(github.world.comments.map(({ id }) => id)).toEqual([own?.id, 1]);
  });

  test("are the token's: another's mark neither silences nor is removed", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    await reviewIn(box, github.url);
    const mallory = { id: 666, login: "mallory" };
    github.world.comments = github.world.comments.map((one) => ({ ...one, user: mallory }));
    github.world.reviews = github.world.reviews.map((one) => ({ ...one, user: mallory }));
    await reviewIn(box, github.url);
    expect(github.world.comments.map(({ user, path }) => [user.id, path])).toEqual([
      [mallory.id, "a.py"],
      [BOT.id, "a.py"],
    ]);
  });

  test("are known where GraphQL is not served", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const fault = { operation: "viewer", answer: { status: 404, body: { message: "Not Found" } } };
    for (let run = 0; run < 2; run++) {
      github.world.faults.push(fault);
      await reviewIn(box, github.url);
    }
    expect(github.calls.filter(({ operation }) => operation === "users/get-authenticated")).toHaveLength(2);
    expect(posts(github)).toHaveLength(1);
  });

  test("stand on further pages, too", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const user = { id: 9, login: "someone" };
    const talk = (at: number) => ({ id: at, user, body: "+1", path: "a.py", line: 1, pull_request_review_id: 1 });
    github.world.comments = Array.from({ length: 250 }, (_, at) => talk(at));
    await reviewIn(box, github.url);
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    expect(posts(github)).toHaveLength(1);
  });
});

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

describe("3,000 files", () => {
  test("are read page by page, and more are said to be left out", async () => {
    const { box, github } = await open({}, { "z.py": SITE });
    const patch = "@@ -0,0 +1 @@\n+x";
    const many = Array.from({ length: 3100 }, (_, at) => ({
      sha: "0".repeat(40),
      filename: `x${at}.py`,
      status: "added",
      patch,
    }));
    github.world.files = [...many.slice(0, 2999), ...github.world.files, ...many.slice(2999)];
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([0, expect.stringContaining("GitHub lists only 3000 of the 3101 files")]);
    expect(github.calls.filter(({ operation }) => operation === "pulls/list-files")).toHaveLength(30);
    expect(github.world.reviews[0]?.body).toContain("the others are not reviewed");
    expect(github.world.comments.map(({ path }) => path)).toEqual(["z.py"]);
  });
});

describe("bad input is one line", () => {
  test("for a checkout of another commit", async () => {
    const { box, head, github } = await open({}, { "a.py": SITE });
    box.git("checkout", "-q", "HEAD~1");
    const { status, stderr } = await reviewIn(box, github.url);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `sana-codemod: the checkout is at ${headOf(box).slice(0, 12)}, the pull request's head is ${head.slice(0, 12)}: git fetch origin pull/7/head && git checkout FETCH_HEAD; in GitHub Actions give actions/checkout the ref github.event.pull_request.head.sha\n`,
    );
  });

  test("for a file that differs from the head; the others are reviewed", async () => {
    const { box, github } = await open({}, { "a.py": SITE, "b.py": SITE });
    box.write("a.py", `\n${SITE}`);
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([2, expect.stringContaining('"a.py": is not as in the pull request\'s head')]);
    expect(github.world.comments.map(({ path }) => path)).toEqual(["b.py"]);
  });

  test("for such a file, of which nothing is taken away", async () => {
    const { box, github } = await open(FAR.base, { ...FAR.head, "a.py": SITE });
    await reviewIn(box, github.url);
    const written = JSON.stringify([github.world.comments, github.world.reviews]);
    box.write("a.py", `\n${SITE}`);
    expect((await reviewIn(box, github.url)).status).toBe(2);
    box.write("a.py", new Uint8Array([255, ...Buffer.from(SITE)]));
    const { status, stderr } = await reviewIn(box, github.url);
    expect([status, stderr]).toEqual([2, expect.stringContaining('"a.py": not valid UTF-8')]);
    expect(JSON.stringify([github.world.comments, github.world.reviews])).toBe(written);
  });

  test("for a pull request that is not there", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    const { status, stderr } = await reviewIn(box, github.url, ["--pull", "8"]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("cannot read pull request o/n#8: GitHub knows no such pull request"),
    ]);
  });

  test.each([
    [["--base-url", "http://example.invalid"], {}, "--base-url must be the https address"],
    [["--base-url", "https://user:secret@example.invalid"], {}, "--base-url must be the https address"],
    [["--pull", "x"], {}, '--pull must be the number of a pull request, not "x"'],
    [["--repo", "../x/y"], {}, '--repo must be OWNER/NAME, not "../x/y"'],
    [["--diff", "-"], {}, "--pull and --diff exclude each other"],
    [[], { GITHUB_TOKEN: "" }, "set GITHUB_TOKEN (pull-requests: write, contents: read)"],
    [[], { GITHUB_TOKEN: `${TOKEN}\nx` }, "GITHUB_TOKEN holds characters that no token has"],
    [[], { GITHUB_TOKEN: `${TOKEN}é` }, "GITHUB_TOKEN holds characters that no token has"],
  ])("for %j %j", async (args, env, message) => {
    const { box, github } = await open({}, { "a.py": SITE });
    const { status, stdout, stderr } = await reviewIn(box, github.url, args, env);
    expect([status, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(TOKEN);
    expect(github.calls).toEqual([]);
  });

  test("and never the token", async () => {
    const { box, github } = await open({}, { "a.py": SITE });
    for (const status of [401, 403, 422])
      github.world.faults.push({ operation: "pulls/get", answer: { status, body: { message: `bad token ${TOKEN}` } } });
    for (let at = 0; at < 3; at++) {
      const { status, stdout, stderr } = await reviewIn(box, github.url);
      expect([status, stderr.split("\n").length]).toEqual([2, 2]);
      expect(stdout + stderr).not.toContain(TOKEN);
    }
  });
});
