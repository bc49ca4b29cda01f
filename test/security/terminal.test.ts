/** What a file, its name or a configuration holds cannot steer the terminal or look like something else. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { visible } from "../../src/reporters/plain.js";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED } from "../cli/seed.js";

const ESCAPES = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202ereversed\u2069\u0008";
const EVIL = SEED.replace("pipe.to(", `# ${ESCAPES}\npipe.to(`);
const RAW = ["\u001b]0;owned", "\u001b[2J", "\u009b", "\u202e", "\u2069", "\u0008"];

const steering = (text: string): string[] => RAW.filter((raw) => text.includes(raw));

/** Runs the program on a terminal of its own. */
function onTerminal(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const script = "import pty, sys; pty.spawn(sys.argv[1:])";
  const done = spawnSync("python3", ["-c", script, process.execPath, CLI, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    input: "",
  });
  return done.stdout;
}

const VIEWS: readonly (readonly string[])[] = [
  ["--dry"],
  ["--check"],
  ["--check", "--verbose"],
  ["--dry", "--no-color"],
  ["--dry", "--color"],
  [],
];

test.each(VIEWS.map((args) => [args.join(" ") || "in place", args] as const))("on a terminal: %s", (_, args) => {
  for (const env of [{ NO_COLOR: "1" }, { NO_COLOR: "", FORCE_COLOR: "1" }]) {
    const box = sandbox({ "evil.py": EVIL, [`${ESCAPES.replaceAll("/", "")}.py`]: SEED });
    const shown = onTerminal(
      box.dir,
      [...args, "--force"].filter((arg) => args.length === 0 || arg !== "--force"),
      env,
    );
    expect(shown).toContain("recast-after-load");
    expect(steering(shown)).toEqual([]);
  }
});

test("a patch for a pipe is kept byte for byte", () => {
  const box = sandbox({ "evil.py": EVIL });
  expect(box.run(["--dry"]).stdout).toContain(ESCAPES);
});

test("a configuration cannot steer it either", () => {
  const box = sandbox({ "app.py": SEED, "pyproject.toml": `[tool.sana-codemod]\n"\\u001b]0;owned\\u0007" = 1\n` });
  const { status, stderr } = box.run(["--dry"]);
  expect(status).toBe(2);
  expect(stderr).toContain("is no option");
  expect(steering(stderr)).toEqual([]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("an argument cannot steer it either", () => {
  const { stderr } = sandbox({}).run(["\u001b[2J.py", "--target", "\u001b[2J"]);
  expect(steering(stderr)).toEqual([]);
});

test.each(["\u001b", "\u0000", "\r", "\n", "\u0085", "\u009b", "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u061c"])(
  "%j is made visible",
  (char) => {
    expect(visible(`a${char}b`)).not.toContain(char);
  },
);
