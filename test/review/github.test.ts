/** `review --pull` against a server that checks every request: one review, nothing twice, nothing of it untrue later. */
import { describe, expect, test } from "vitest";
import { FAR, open, posts, push } from "./opened.js";
import { reviewIn } from "./pull-files.js";
import { filler, SITE } from "./sources.js";

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
    const opened = await open(FAR.base, { ...FAR.head, "a.py": SITE });
    const { box, github } = opened;
    await reviewIn(box, github.url);
    expect(await reviewIn(box, github.url)).toMatchObject({ status: 0, stderr: expect.stringContaining("there already") });
    box.write("a.py", `${filler(3)}${SITE}`);
    box.write("far.py", `${filler(3, "z")}${FAR.head["far.py"]}`);
    push(opened);
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
    const opened = await open({}, Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`f${at}.py`, SITE])));
    const { box, github } = opened;
    await reviewIn(box, github.url);
    expect(github.world.comments).toHaveLength(30);
    expect(github.world.reviews[0]?.body).toContain("30 suggestions, 3 more places listed here");
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    expect(posts(github)).toHaveLength(1);
    const [accepted] = github.world.comments;
    box.write(accepted?.path ?? "", "x = 1\n");
    box.write("a-first.py", SITE);
    push(opened);
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

  test("is counted where it does not fit", async () => {
    const names = Array.from({ length: 150 }, (_, at) => `far${at}.py`);
    const tree = (text: string | undefined = "") => Object.fromEntries(names.map((name) => [name, text]));
    const { box, github } = await open(tree(FAR.base["far.py"]), tree(FAR.head["far.py"]));
    await reviewIn(box, github.url);
    expect(github.world.reviews[0]?.body).toMatch(
      /^sana-codemod: 0 suggestions, 150 more places listed here\.\n[\s\S]*\d+ more places did not fit; run/,
    );
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
  });

  test("is repeated when it changed, and the earlier list retired", async () => {
    const opened = await open(FAR.base, FAR.head);
    const { box, github } = opened;
    await reviewIn(box, github.url);
    box.write("far.py", `${FAR.head["far.py"]}pipe.transformer.to(torch.bfloat16)\n`);
    push(opened);
    await reviewIn(box, github.url);
    expect(github.world.reviews.map(({ body }) => body.split("\n")[0])).toEqual([
      "sana-codemod: the places once listed here have changed since.",
      "sana-codemod: 0 suggestions, 1 more place listed here.",
    ]);
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
    box.write("far.py", "x = 1\n");
    push(opened);
    expect((await reviewIn(box, github.url)).stderr).toContain("nothing to say");
    expect(github.world.reviews.every(({ body }) => body.includes("have changed since"))).toBe(true);
  });

  test("is linked, not repeated, beside new suggestions", async () => {
    const opened = await open(FAR.base, FAR.head);
    const { box, github } = opened;
    await reviewIn(box, github.url);
    box.write("a.py", SITE);
    push(opened);
    await reviewIn(box, github.url);
    const [first, second] = github.world.reviews;
    expect(second?.body).toContain(`1 suggestion; the 1 place listed in [an earlier review](${first?.html_url}) did not change`);
    expect(second?.body).not.toContain("<details>");
    expect((await reviewIn(box, github.url)).stderr).toContain("there already");
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
