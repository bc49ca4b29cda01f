/** `review --serve` as a process: deliveries over HTTP, reviews and commits, nothing lost, nothing said. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TOKEN } from "./github.js";
import { open, posts, push } from "./opened.js";
import { bare, commentEvent, folder, pullEvent, SECRET, signed, start } from "./service.js";
import { SITE } from "./sources.js";

const SIGNED = { "x-hub-signature-256": signed("") };
const SLOW = { timeout: 60_000 };

async function opened(change: Parameters<typeof open>[1] = { "a.py": SITE }) {
  const made = await open({}, change);
  const gitUrl = bare(made);
  const args = ["--base-url", made.github.url, "--git-url", gitUrl, "--state", folder()];
  return { ...made, args, remote: new URL(gitUrl.replace("{repo}", "n")).pathname };
}

const checkouts = (args: readonly string[]) => readdirSync(join(args[5] ?? "", "checkouts"));

describe("a delivery", SLOW, () => {
  test("is reviewed once, and the log says so without secrets", async () => {
    const { github, args } = await opened();
    const service = await start(args);
    expect(await service.deliver("pull_request", pullEvent(7, "first", "opened"))).toEqual({ status: 202, text: "accepted" });
    await service.until("done");
    expect(posts(github)).toHaveLength(1);
    expect(github.world.comments).toEqual([expect.objectContaining({ path: "a.py", line: 9 })]);
    expect(service.log.at(-1)).toMatchObject({
      task: "review",
      pull: "o/n#7",
      outcome: expect.stringContaining("one review posted"),
    });
    expect(checkouts(args)).toEqual([]);
    expect(service.text()).not.toMatch(new RegExp(`${TOKEN}|${SECRET}`));
    expect(await service.stop()).toBe(0);
  });

  test.each([
    ["a wrong signature", { signature: signed("something else") }],
    ["no signature", { signature: undefined }],
    ["a signature of another kind", { signature: "sha1=0" }],
  ])("with %s is refused", async (_, options) => {
    const { github, args } = await opened();
    const service = await start(args);
    expect(await service.deliver("pull_request", pullEvent(), options)).toEqual({
      status: 401,
      text: "wrong or missing signature",
    });
    expect(github.calls).toEqual([]);
  });

  test("that comes again is ignored, under its own id and another, also after a restart", async () => {
    const { github, args } = await opened();
    const first = await start(args);
    const event = pullEvent(7, "same");
    await first.deliver("pull_request", event, { id: "one" });
    await first.until("done");
    expect(await first.deliver("pull_request", pullEvent(7, "other"), { id: "one" })).toEqual({
      status: 202,
      text: "known already",
    });
    expect(await first.stop()).toBe(0);
    const second = await start(args);
    expect(await second.deliver("pull_request", event, { id: "two" })).toEqual({ status: 202, text: "known already" });
    expect(posts(github)).toHaveLength(1);
  });

  test("that is none of ours gets no task", async () => {
    const { github, args } = await opened();
    const service = await start(args);
    expect((await service.deliver("push", {})).status).toBe(204);
    expect((await service.deliver("pull_request", pullEvent(7, "x", "closed"))).status).toBe(204);
    expect((await service.deliver("issue_comment", commentEvent("maintainer", "please /sana-codemod apply"))).status).toBe(204);
    const odd = { ...pullEvent(), repository: { name: "..", owner: { login: "--upload-pack=x y" } } };
    expect((await service.deliver("pull_request", odd)).status).toBe(204);
    expect((await service.deliver("pull_request", "{")).status).toBe(400);
    expect((await service.deliver("pull_request", pullEvent(), { id: "a b" })).status).toBe(400);
    expect((await fetch(`${service.url}/other`)).status).toBe(404);
    expect((await fetch(`${service.url}/webhook`)).status).toBe(405);
    const large = await fetch(service.url, { method: "POST", body: new Uint8Array(26 * 2 ** 20), headers: SIGNED }).catch(
      () => undefined,
    );
    expect(large?.status ?? 413).toBe(413);
    expect(await (await fetch(`${service.url}/healthz`)).json()).toMatchObject({ ready: true, queued: 0, running: 0 });
    expect(github.calls).toEqual([]);
  });
});

describe("/sana-codemod apply", SLOW, () => {
  test("of a writer pushes one commit and says so", async () => {
    const { github, args, box, head, remote } = await opened();
    const service = await start(args);
    expect((await service.deliver("issue_comment", commentEvent())).status).toBe(202);
    await service.until("done");
    const log = box.git("-C", remote, "log", "--format=%H %an%n%B", `${head}..topic`).stdout;
    expect(log).toMatch(
      /^[0-9a-f]{40} sana-codemod\nLoad SANA pipelines in one precision\n\nAsked for by @maintainer in #7\.\n\n$/,
    );
    expect(box.git("-C", remote, "diff", "--stat", head, "topic").stdout).toContain("a.py");
    expect(box.git("-C", remote, "show", "topic:a.py").stdout).not.toContain(".to(torch.bfloat16)");
    expect(github.world.answers).toEqual([expect.stringMatching(/^sana-codemod: pushed [0-9a-f]{40}: 1 file changed$/)]);
  });

  test("of anyone else changes nothing", async () => {
    const { github, args, box, head, remote } = await opened();
    const service = await start(args);
    await service.deliver("issue_comment", commentEvent("stranger"));
    await service.until("done");
    expect(box.git("-C", remote, "rev-parse", "topic").stdout.trim()).toBe(head);
    expect(github.world.answers).toEqual(["sana-codemod: only people with write access to o/n may ask for this"]);
  });

  test("says when there is nothing to rewrite, and when the branch went on", async () => {
    const made = await opened();
    const service = await start(made.args);
    await service.deliver("issue_comment", commentEvent());
    await service.until("done");
    const { box, remote, github } = made;
    Object.assign(github.world, { head: box.git("-C", remote, "rev-parse", "topic").stdout.trim() });
    box.git("-C", remote, "update-ref", "refs/pull/7/head", "topic");
    await service.deliver("issue_comment", commentEvent());
    await service.until("done", 2);
    expect(github.world.answers[1]).toContain("nothing to rewrite");
  });
});

test("a rewrite that fails is answered, without mentioning anybody", SLOW, async () => {
  const { github, args } = await opened((box) => {
    box.write("a.py", SITE);
    box.write("pyproject.toml", '[tool.sana-codemod]\n"@everyone" = 1\n');
  });
  const service = await start(args);
  await service.deliver("issue_comment", commentEvent());
  await service.until("done");
  expect(github.world.answers).toEqual([expect.stringMatching(/^sana-codemod: the rewrite failed: `[^`]+`$/)]);
});

describe("a repository of a stranger", SLOW, () => {
  test("is reviewed without running anything of it", async () => {
    const trap = join(folder(), "sprung");
    const { github, args } = await opened((box) => {
      box.write("a.py", SITE);
      box.write(".gitattributes", "*.py filter=trap diff=trap merge=trap\n");
      box.write(".gitmodules", `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ${trap}\n`);
      box.write("sitecustomize.py", `open(${JSON.stringify(trap)}, "w")\n`);
      box.write("package.json", JSON.stringify({ scripts: { preinstall: `touch ${trap}` } }));
    });
    // A filter of this machine that the repository's attributes ask for, as Git LFS is one.
    const config = join(folder(), "gitconfig");
    writeFileSync(
      config,
      `[filter "trap"]\n\tsmudge = touch ${trap} && cat\n\tclean = touch ${trap} && cat\n\trequired = true\n`,
    );
    const service = await start(args, { GIT_CONFIG_GLOBAL: config });
    await service.deliver("pull_request", pullEvent());
    await service.until("done");
    await service.deliver("issue_comment", commentEvent());
    await service.until("done", 2);
    expect(posts(github)).toHaveLength(1);
    expect(github.world.answers).toEqual([expect.stringContaining("pushed ")]);
    expect(existsSync(trap)).toBe(false);
  });
});

describe("a stop", SLOW, () => {
  test.each(["SIGTERM", "SIGKILL"] as const)("by %s loses nothing that was acknowledged", async (signal) => {
    const made = await opened();
    const silent = await start([...made.args.slice(0, 1), "http://127.0.0.1:9", ...made.args.slice(2)]);
    const pulls = [7, 8, 9, 10, 11];
    for (const number of pulls) expect((await silent.deliver("pull_request", pullEvent(number))).status).toBe(202);
    await silent.stop(signal);
    const kept = readFileSync(join(made.args[5] ?? "", "deliveries.jsonl"), "utf8");
    expect(kept.match(/"task"/g)).toHaveLength(pulls.length);
    const service = await start(made.args);
    await service.until("done");
    await service.until("failed", pulls.length - 1);
    expect(posts(made.github)).toHaveLength(1);
  });
});

test("a kill while deliveries come in loses none that was acknowledged", SLOW, async () => {
  const { args } = await opened();
  const service = await start([...args.slice(0, 1), "http://127.0.0.1:9", ...args.slice(2)]);
  const acknowledged: string[] = [];
  const sent = Array.from({ length: 200 }, async (_, at) => {
    const answer = await service.deliver("pull_request", pullEvent(at + 1), { id: `d${at}` }).catch(() => undefined);
    if (answer?.status === 202) acknowledged.push(`d${at}`);
    if (acknowledged.length === 60) service.child.kill("SIGKILL");
  });
  await Promise.all(sent);
  const kept = readFileSync(join(args[5] ?? "", "deliveries.jsonl"), "utf8");
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  expect(acknowledged.filter((id) => !kept.includes(`"id":"${id}"`))).toEqual([]);
});

describe("what is asked of the start", SLOW, () => {
  test.each([
    [{ GITHUB_WEBHOOK_SECRET: "" }, [], /needs the secret of the webhook.*set GITHUB_WEBHOOK_SECRET/],
    [{ GITHUB_TOKEN: "" }, [], /needs a token, or GITHUB_APP_ID/],
    [{ GITHUB_APP_ID: "1", GITHUB_APP_PRIVATE_KEY: "k3y" }, [], /GITHUB_APP_PRIVATE_KEY is no private key/],
    [{}, ["--port", "70000"], /--port must be a whole number from 0 to 65535/],
    [{}, ["--jobs", "0"], /--jobs must be a whole number/],
    [{}, ["--base-url", "http://example.com"], /--base-url must be the https address/],
    [{}, ["--git-url", "ext::sh"], /--git-url must be an address/],
    [{}, ["--pull", "7"], /--serve and --pull exclude each other/],
    [{}, ["--target", "fp8"], /--target/],
  ])("%o %o is said in one line", async (env, args, line) => {
    const { box } = await open({}, {});
    const secrets = { GITHUB_TOKEN: TOKEN, GITHUB_WEBHOOK_SECRET: SECRET };
    const { status, stderr } = box.run(["review", "--serve", "--state", "s", "--port", "0", ...args], {
      env: { ...secrets, ...env },
    });
    expect([status, stderr]).toEqual([2, expect.stringMatching(line)]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain("k3y");
  });

  test("one state folder serves one service", async () => {
    const { args, box } = await opened();
    await start(args);
    const env = { GITHUB_TOKEN: TOKEN, GITHUB_WEBHOOK_SECRET: SECRET };
    const second = box.run(["review", "--serve", "--port", "0", ...args], { env });
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining("another")]);
  });
});

test("a push while a review runs is reviewed after it", SLOW, async () => {
  const made = await opened();
  const service = await start(made.args);
  await service.deliver("pull_request", pullEvent());
  made.box.write("b.py", SITE);
  push(made);
  made.box.git("push", "-q", made.remote, "+HEAD:refs/pull/7/head");
  await service.deliver("pull_request", pullEvent());
  await service.until("done", 2);
  expect(made.github.world.comments.map(({ path }) => path).sort()).toEqual(["a.py", "b.py"]);
});
