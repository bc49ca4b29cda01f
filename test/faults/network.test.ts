/** A network folder that is slow, or goes away at any moment of a run: all is done in the end, or what was not is named; no file is torn. */
import { spawnSync } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI, type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";
import { states, temporaries } from "./preloaded.js";

const NETWORK = new URL("network.mjs", import.meta.url).href;
const PATHS = ["net/a.py", "net/b.py", "net/deep/c.py"];

function tree(git: boolean): Sandbox {
  return sandbox(Object.fromEntries(PATHS.map((path) => [path, SEED])), { git });
}

function runOn(box: Sandbox, fault: { code?: string; after?: number; delay?: number }) {
  const root = join(box.dir, "net");
  const env = {
    ...process.env,
    ...{ NET_ROOT: root, NET_CODE: fault.code ?? "", NET_AFTER: `${fault.after ?? 0}`, NET_DELAY: `${fault.delay ?? 0}` },
  };
  const { status, stderr } = spawnSync(process.execPath, ["--import", NETWORK, CLI, "net"], {
    cwd: box.dir,
    env,
    encoding: "utf8",
  });
  if (existsSync(`${root}-away`)) renameSync(`${root}-away`, root);
  return { status, stderr };
}

test.each([true, false])("a slow one, git %s: all is done", (git) => {
  const box = tree(git);
  expect(runOn(box, { delay: 10 })).toMatchObject({ status: 0 });
  expect(states(box, PATHS)).toEqual(["new", "new", "new"]);
});

/** Numbers of calls; a run makes about a hundred. */
const MOMENTS = [1, 4, 11, 22, 37, 56, 67, 79];
const SAID: Readonly<Record<string, RegExp>> = {
  ESTALE: /the network folder was taken away/,
  ETIMEDOUT: /the network folder does not answer/,
  EIO: /the disk reports an error/,
  ENOTCONN: /the network folder is not connected/,
  gone: /no such file or directory|has uncommitted changes/,
};

test.each(Object.keys(SAID))("one that fails with %s from some moment on", { timeout: 180_000 }, (code) => {
  let injected = 0;
  for (const [index, after] of MOMENTS.entries()) {
    const box = tree(index % 2 === 0);
    const { status, stderr } = runOn(box, { code, after });
    const done = states(box, PATHS);
    const where = `${code} from call ${after}: ${stderr}`;
    expect(done, where).not.toContain("torn");
    expect(stderr, where).not.toMatch(/internal error|Unknown system error|\n {4}at /);
    if (done.includes("old")) {
      injected += 1;
      expect(status, where).toBe(2);
      expect(stderr, where).toMatch(SAID[code] ?? /^$/);
    }
    expect(box.run(["--force"]).status).toBe(0);
    expect([states(box, PATHS), temporaries(box)]).toEqual([["new", "new", "new"], []]);
  }
  console.log(`faults: ${injected} injected (${code} of a network folder)`);
  expect(injected).toBeGreaterThan(5);
});
