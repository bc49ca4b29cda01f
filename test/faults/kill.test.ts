/** The program killed at every single call of a write, and at moments of a watch: each file is old or new, and the next run cleans up. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";
import { runWithFault, states, temporaries } from "./preloaded.js";

const PATHS = ["a.py", "deep/b.py"];
const TREE = Object.fromEntries(PATHS.map((path) => [path, SEED]));

test("kill -9 at every writing call, half of a write done", { timeout: 120_000 }, () => {
  let injected = 0;
  let struck = true;
  let leftBehind = 0;
  for (let at = 1; struck; at++) {
    const box = sandbox(TREE, { git: false });
    struck = runWithFault(box, at, "kill").signal === "SIGKILL";
    if (struck) injected += 1;
    expect(states(box, PATHS), `call ${at}`).not.toContain("torn");
    leftBehind += temporaries(box).length;
    expect(box.run(["--force"]).status).toBe(0);
    expect({ at, states: states(box, PATHS), left: temporaries(box) }).toEqual({ at, states: ["new", "new"], left: [] });
  }
  console.log(`faults: ${injected} injected (kill -9 at every writing call)`);
  expect(injected).toBeGreaterThan(15);
  expect(leftBehind).toBeGreaterThan(5);
});

test("kill -9 at moments of a watch", { timeout: 120_000 }, async () => {
  const paths = Array.from({ length: 60 }, (_, index) => `m${index}.py`);
  let killed = 0;
  for (let moment = 0; moment < 12; moment++) {
    const box = sandbox(Object.fromEntries(paths.map((path) => [path, SEED])), { git: false });
    const child = spawn(process.execPath, [CLI, "--quiet"], { cwd: box.dir, stdio: "ignore" });
    const closed = once(child, "close");
    await pause(150 + moment * 60);
    killed += child.kill("SIGKILL") ? 1 : 0;
    await closed;
    expect(states(box, paths)).not.toContain("torn");
    box.run([]);
    expect(new Set(states(box, paths))).toEqual(new Set(["new"]));
    expect(temporaries(box)).toEqual([]);
  }
  console.log(`faults: ${killed} injected (kill -9 at moments of a watch)`);
});

test("temporary files of a living process, folders and links of such a name stay", () => {
  const box = sandbox({ "a.py": SEED, "kept.txt": "kept" }, { git: false });
  const living = `.sana-codemod-${process.pid}-1.tmp`;
  box.write(living, "another run");
  box.write(".sana-codemod-999999999-1.tmp/inner.txt", "a folder");
  expect(box.run([]).status).toBe(0);
  expect(temporaries(box).sort()).toEqual([".sana-codemod-999999999-1.tmp", living].sort());
  expect(box.read(".sana-codemod-999999999-1.tmp/inner.txt")).toBe("a folder");
});

test("a run that only looks removes nothing", () => {
  const box = sandbox({ "a.py": SEED, ".sana-codemod-999999999-1.tmp": "x" }, { git: false });
  box.run(["--dry"]);
  expect(temporaries(box)).toHaveLength(1);
});
