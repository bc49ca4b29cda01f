/** `--interactive` on a pseudo terminal that Python's `pty` module opens: keys go in, the screen comes out. */
import { expect, test } from "vitest";
import { runPython } from "../harness/python.js";
import { CLI, type Sandbox, sandbox } from "./sandbox.js";
import { SEED, SEED_REWRITTEN } from "./seed.js";

const DRIVER = `
import fcntl, json, os, pty, select, signal, struct, sys, termios, time
job = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(job["cwd"])
    os.execvpe(job["argv"][0], job["argv"], {**os.environ, "TERM": "xterm", "NO_COLOR": "1"})
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
screen, keys, asked, end = b"", job["keys"], 0, time.time() + 15
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.1)
    if ready:
        try:
            screen += os.read(terminal, 65536)
        except OSError:
            break
    elif asked < len(keys) and b"%d of " % (asked + 1) in screen:
        for key in keys[asked]:
            os.write(terminal, key.encode())
            time.sleep(0.05)
        asked += 1
else:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
json.dump({"status": os.waitstatus_to_exitcode(status), "screen": screen.decode("utf-8", "replace")}, sys.stdout)
`;

const DOWN = "\u001b[B";
const ACCEPT = ["\r"];
const SKIP = [DOWN, "\r"];
const ALL = [DOWN, DOWN, "\r"];
const HELP = [DOWN, DOWN, DOWN, "\r"];
const QUIT = [DOWN, DOWN, DOWN, DOWN, "\r"];
const CTRL_C = ["\u0003"];

/** @param keys what to press at each question. */
function play(box: Sandbox, keys: readonly (readonly string[])[]): { status: number; screen: string } {
  return runPython(["-c", DRIVER], { cwd: box.dir, argv: [process.execPath, CLI, "--interactive"], keys });
}

const three = () => sandbox({ "a.py": SEED, "b.py": SEED, "c.py": SEED });
const state = (box: Sandbox) =>
  ["a.py", "b.py", "c.py"].map((path) => (box.read(path) === SEED_REWRITTEN ? "new" : box.read(path) === SEED ? "old" : "?"));

test("each site is shown with its findings and diff, then accepted or skipped", () => {
  const box = three();
  const { status, screen } = play(box, [ACCEPT, SKIP, ACCEPT]);
  expect(status).toBe(0);
  expect(state(box)).toEqual(["new", "old", "new"]);
  expect(screen).toContain("recast-after-load vae is cast to bfloat16 after a float16 load");
  expect(screen).toContain("-pipe.vae.to(torch.bfloat16)");
  expect(screen).toContain("2 of 3: rewrite this site?");
  expect(screen).toContain("skipped by hand");
});

test("accept all takes this one and the rest", () => {
  const box = three();
  play(box, [SKIP, ALL]);
  expect(state(box)).toEqual(["old", "new", "new"]);
});

test("quit and Ctrl+C write what was accepted and leave the rest", () => {
  for (const key of [QUIT, CTRL_C]) {
    const box = three();
    expect(play(box, [ACCEPT, key]).status).toBe(0);
    expect(state(box)).toEqual(["new", "old", "old"]);
  }
});

test("help prints the page of the rule and asks again", () => {
  const box = three();
  const { screen } = play(box, [[...HELP, ...ACCEPT], QUIT]);
  expect(screen).toContain("# recast-after-load");
  expect(state(box)).toEqual(["new", "old", "old"]);
});

test("a terminal sees what the run is at, a pipe does not", () => {
  const box = three();
  expect(play(box, [QUIT]).screen).toContain("analysing 3 files");
  expect(box.run(["--check"]).stderr).not.toContain("analysing");
});

test("without a terminal it says so at once and writes nothing", () => {
  const box = three();
  const { status, stdout, stderr } = box.run(["--interactive"]);
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "sana-codemod: --interactive needs a terminal; use --dry to see the changes\n",
  });
  expect(state(box)).toEqual(["old", "old", "old"]);
});

test("one of two sites in a file can be taken", () => {
  const box = sandbox({ "a.py": SEED + SEED });
  play(box, [SKIP, ACCEPT]);
  expect(box.read("a.py")).toBe(SEED + SEED_REWRITTEN);
});

test("uncommitted changes are refused before the first question", () => {
  const box = three();
  box.write("b.py", `${SEED}# mine\n`);
  const { status, screen } = play(box, []);
  expect(status).toBe(2);
  expect(screen).not.toContain("rewrite this site?");
});
