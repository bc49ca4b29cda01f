/** `review --pull` and what it wrote before: kept, removed, or left to those who replied. */
import { describe, expect, test } from "vitest";
import { BOT, type Github } from "./github.js";
import { open, posts, push } from "./opened.js";
import { reviewIn } from "./pull-files.js";
import { SITE } from "./sources.js";

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
    const opened = await open({}, { "a.py": SITE, "b.py": SITE });
    const { box, github } = opened;
    await reviewIn(box, github.url);
    const [kept] = github.world.comments;
    github.world.comments.push({
      ...{ id: 1, user: { id: 9, login: "someone" }, body: "No: we need it.", path: "a.py", line: null },
      ...{ in_reply_to_id: kept?.id ?? 0, pull_request_review_id: 2 },
    });
    for (const path of ["a.py", "b.py"]) box.write(path, "x = 1\n");
    push(opened);
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
