/** `review --pull` with wrong arguments, tokens and checkouts: one line, nothing posted, the token never shown. */
import { describe, expect, test } from "vitest";
import { TOKEN } from "./github.js";
import { FAR, open } from "./opened.js";
import { headOf, reviewIn } from "./pull-files.js";
import { SITE } from "./sources.js";

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
