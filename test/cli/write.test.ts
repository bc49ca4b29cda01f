/** Rewriting in place: what is written, what is kept, and when it is refused. */
import { chmodSync, linkSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sandbox } from "./sandbox.js";
import { SEED, SEED_REWRITTEN, UNDECIDED } from "./seed.js";

test("rewrites every site, names them, and a second run changes nothing", () => {
  const box = sandbox({ "app.py": SEED, "pkg/other.py": SEED, "none.py": "print('hello')\n" });
  const first = box.run([]);
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^app\.py:10:1 recast-after-load .*\n(.*\n)*pkg\/other\.py:10:1 recast-after-load /);
  expect(first.stderr).toBe("2 sites rewritten in 2 files, none left\n2 files read, 3 searched\n");
  expect([box.read("app.py"), box.read("pkg/other.py")]).toEqual([SEED_REWRITTEN, SEED_REWRITTEN]);
  box.commit();
  const second = box.run([]);
  expect(second).toMatchObject({ status: 0, stdout: "" });
  expect(second.stderr).toMatch(/^nothing to rewrite\n/);
});

test("a note is said once, a reason once per site, and the summary counts reasons", () => {
  const box = sandbox({ "a.py": SEED, "b.py": SEED, "c.py": UNDECIDED, "d.py": UNDECIDED });
  const { stdout, stderr } = box.run([]);
  expect(stdout.match(/note: upstream advises/g)).toHaveLength(1);
  expect(stdout.match(/left: /g)).toHaveLength(2);
  expect(stderr).toMatch(/^2 sites rewritten in 2 files, 2 left:\n {3}2 {2}\S/);
});

test("named files and folders only", () => {
  const box = sandbox({ "a.py": SEED, "b/x.py": SEED, "c/x.py": SEED });
  box.run(["a.py", "b"]);
  expect([box.read("a.py"), box.read("b/x.py"), box.read("c/x.py")]).toEqual([SEED_REWRITTEN, SEED_REWRITTEN, SEED]);
});

test("paths outside the working directory are named with ../", () => {
  const box = sandbox({ "a.py": SEED, "sub/b.py": SEED_REWRITTEN });
  expect(box.run(["../a.py"], { in: "sub" }).stdout).toMatch(/^\.\.\/a\.py:10:1 /);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("the file mode stays, and no temporary file is left", () => {
  const box = sandbox({ "app.py": SEED });
  chmodSync(join(box.dir, "app.py"), 0o750);
  box.commit();
  box.run([]);
  expect(statSync(join(box.dir, "app.py")).mode & 0o777).toBe(0o750);
  expect(box.files()).toEqual(["app.py"]);
});

test("a symbolic link is followed inside the repository and stays a link", () => {
  const box = sandbox({ "real.py": SEED });
  symlinkSync("real.py", join(box.dir, "link.py"));
  box.commit();
  expect(box.run(["link.py"]).stdout).toMatch(/^real\.py:10:1 /);
  expect(box.read("real.py")).toBe(SEED_REWRITTEN);
  expect(box.git("ls-files", "-s", "link.py").stdout).toMatch(/^120000/);
});

test("a symbolic link out of the repository is not followed", () => {
  const outside = sandbox({ "secret.py": SEED }, { git: false });
  const box = sandbox({});
  symlinkSync(join(outside.dir, "secret.py"), join(box.dir, "link.py"));
  const { status, stderr } = box.run(["link.py"]);
  expect(status).toBe(2);
  expect(stderr).toContain("error: link.py: is a symbolic link to ");
  expect(outside.read("secret.py")).toBe(SEED);
});

test("hard links are parted, not written through", () => {
  const box = sandbox({ "app.py": SEED });
  linkSync(join(box.dir, "app.py"), join(box.dir, ".git/copy"));
  box.run([]);
  expect([box.read("app.py"), box.read(".git/copy")]).toEqual([SEED_REWRITTEN, SEED]);
});

test("uncommitted changes are not written over", () => {
  const box = sandbox({ "a.py": SEED, "b.py": SEED });
  box.write("a.py", `${SEED}# mine\n`);
  const { status, stdout, stderr } = box.run([]);
  expect(status).toBe(2);
  expect(stderr).toContain("error: a.py: has uncommitted changes; commit or stash first, or use --force\n");
  expect(stdout).toContain("left: nothing was written: files to change are not committed");
  expect([box.read("a.py"), box.read("b.py")]).toEqual([`${SEED}# mine\n`, SEED]);
});

test("staged and untracked files count as uncommitted, changes in other files do not", () => {
  const box = sandbox({ "a.py": SEED, "b.py": SEED_REWRITTEN });
  box.write("b.py", `${SEED_REWRITTEN}# mine\n`);
  expect(box.run([]).status).toBe(0);
  box.commit();
  box.write("new.py", SEED);
  expect(box.run([]).stderr).toContain("error: new.py: is not committed yet;");
  box.git("add", "new.py");
  expect(box.run([]).stderr).toContain("error: new.py: has uncommitted changes;");
  expect(box.read("new.py")).toBe(SEED);
});

test("--force writes all the same", () => {
  const box = sandbox({});
  box.write("a.py", SEED);
  expect(box.run(["--force"]).status).toBe(0);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("outside git there is no guard", () => {
  const box = sandbox({ "a.py": SEED }, { git: false });
  expect(box.run([]).status).toBe(0);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("a repository that git refuses is not written without --force", () => {
  const box = sandbox({ "a.py": SEED });
  box.write(".git/HEAD", "nonsense\n");
  const { status, stderr } = box.run([]);
  expect(status).toBe(2);
  expect(stderr).toContain("error: a.py: git cannot say whether it is committed (");
  expect(box.read("a.py")).toBe(SEED);
});

test("without a git program a repository is searched, but not written without --force", () => {
  const box = sandbox({ "a.py": SEED });
  const env = { PATH: "/nonexistent" };
  expect(box.run([], { env }).stderr).toContain("(git is not installed)");
  expect(box.run(["--force"], { env }).status).toBe(0);
  expect(box.read("a.py")).toBe(SEED_REWRITTEN);
});

test("any number of jobs gives the same output", () => {
  const box = sandbox(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`m${index}.py`, SEED])));
  const one = box.run(["--dry", "-j", "1"]);
  expect(box.run(["--dry", "--jobs=8"])).toEqual(one);
});
