/** Every call of the file system that a write makes fails once, in every way that file systems fail: files are old or new together, and it is said. */
import { expect, test, vi } from "vitest";
import { describe } from "../../src/repo/errors.js";
import { writeGroup } from "../../src/repo/write.js";
import { sandbox } from "../cli/sandbox.js";
import { finding, replace, results } from "../repo/results.js";

const CODES = [
  "ENOSPC",
  "EDQUOT",
  "EIO",
  "EACCES",
  "EPERM",
  "EROFS",
  "EMFILE",
  "ENFILE",
  "ENOENT",
  "EBUSY",
  "ESTALE",
  "ETIMEDOUT",
  "EFBIG",
  "ELOOP",
];

const fault = vi.hoisted(() => ({ at: 0, code: "", seen: 0, struck: "", lasting: false, calls: [] as string[] }));

const CALLS = vi.hoisted(
  () =>
    [
      "accessSync",
      "openSync",
      "writeFileSync",
      "fchmodSync",
      "fsyncSync",
      "closeSync",
      "renameSync",
      "rmSync",
      "readFileSync",
      "statSync",
      "fstatSync",
      "realpathSync",
    ] as const,
);

/** `node:fs` whose call number `fault.at` fails, and all that follow it when the fault is lasting. */
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const failing =
    (name: (typeof CALLS)[number]) =>
    (...args: unknown[]) => {
      fault.seen += 1;
      fault.calls.push(name);
      if (fault.at > 0 && (fault.seen === fault.at || (fault.lasting && fault.seen > fault.at))) {
        fault.struck = name;
        throw Object.assign(new Error(fault.code), { code: fault.code });
      }
      return (real[name] as (...given: unknown[]) => unknown)(...args);
    };
  return { ...real, ...Object.fromEntries(CALLS.map((name) => [name, failing(name)])) };
});

const OLD = "old\n";
const NEW = "new\n";

function group() {
  const edits = ["a.py", "b.py"].map((path) => replace(path, OLD, "old", "new"));
  return results({ "a.py": OLD, "b.py": OLD }, [finding("a.py", "a.py:1:1", edits)]);
}

/** Writes a group of two files with a fault. */
function tryOnce(at: number, code: string, lasting = false) {
  const box = sandbox({ "a.py": OLD, "b.py": OLD }, { git: false });
  Object.assign(fault, { at, code, seen: 0, struck: "", lasting, calls: [] });
  const failures = writeGroup(box.dir, group());
  const { struck, calls } = fault;
  fault.at = 0;
  return {
    struck,
    calls,
    failures,
    texts: [box.read("a.py"), box.read("b.py")],
    left: box.files().filter((path) => path.endsWith(".tmp")),
  };
}

test.each(CODES)("%s at every call", (code) => {
  let injected = 0;
  for (let at = 1; ; at++) {
    const { struck, failures, texts, left } = tryOnce(at, code);
    if (struck === "") break;
    injected += 1;
    const where = `${code} at call ${at}, ${struck}`;
    expect([`${OLD}${OLD}`, `${NEW}${NEW}`], where).toContain(texts.join(""));
    // Taking a temporary file away may fail, too: the next run does it.
    expect(left.length, where).toBeLessThanOrEqual(struck === "rmSync" ? 1 : 0);
    if (failures.length === 0) expect(texts, where).toEqual([NEW, NEW]);
    else expect(texts, where).toEqual([OLD, OLD]);
    const own = failures.find(({ message }) => message.startsWith("cannot be written: "));
    if (failures.length > 0)
      expect(own?.message, where).toBe(`cannot be written: ${describe(Object.assign(new Error(code), { code }))}`);
    if (failures.length > 0) expect(own?.message, where).not.toContain(code);
  }
  console.log(`faults: ${injected} injected (${code} at every call)`);
  expect(injected).toBeGreaterThan(20);
});

test("a file that cannot be put back is named, with what to do", () => {
  const second = tryOnce(0, "").calls.lastIndexOf("renameSync") + 1;
  const { failures, texts } = tryOnce(second, "EROFS", true);
  expect(texts).toEqual([NEW, OLD]);
  expect(failures.map(({ path }) => path).sort()).toEqual(["a.py", "b.py"]);
  expect(failures).toContainEqual({
    path: "a.py",
    message:
      "was rewritten, a file of the same site was not, and it cannot be put back: the file system is read-only; compare it with git diff",
  });
});
