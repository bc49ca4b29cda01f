/** SIGINT, SIGTERM and SIGHUP while files are written: the file at hand is finished, and what was written and what not is said. */
import { expect, test } from "vitest";
import { sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";
import { runWithFault, states, temporaries } from "./preloaded.js";

const PATHS = ["a.py", "b.py", "c.py"];
const TREE = Object.fromEntries(PATHS.map((path) => [path, SEED]));

/** Writing calls at which the signal comes; a file takes twelve. */
const CALLS = [2, 7, 12, 15, 24, 27, 34];

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  test(`${name}: at moments of a write`, { timeout: 120_000 }, () => {
    const seen = new Set<number>();
    let injected = 0;
    for (const at of CALLS) {
      const box = sandbox(TREE, { git: false });
      const { status, stderr, signal } = runWithFault(box, at, name);
      const written = states(box, PATHS).filter((state) => state === "new").length;
      seen.add(written);
      injected += 1;
      expect({ signal, stderr }).toEqual({ signal: null, stderr: expect.stringContaining("rewritten") });
      expect(states(box, PATHS)).not.toContain("torn");
      expect(temporaries(box)).toEqual([]);
      expect(status).toBe(written === PATHS.length ? 0 : 2);
      expect(stderr).toContain(`${written} ${written === 1 ? "site" : "sites"} rewritten in ${written} file`);
      expect(stderr.match(new RegExp(`: not written: interrupted \\(${name}\\); run again`, "g")) ?? []).toHaveLength(
        PATHS.length - written,
      );
      expect(box.run([]).status).toBe(0);
      expect(states(box, PATHS)).toEqual(["new", "new", "new"]);
    }
    console.log(`faults: ${injected} injected (${name} while writing)`);
    expect([...seen].sort()).toEqual([1, 2, 3]);
  });
}
