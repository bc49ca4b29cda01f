/** Workflow commands: read back as the runner reads them. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Finding, Report } from "../../src/types.js";
import { finding, results } from "../repo/results.js";
import { render } from "./render.js";
import { hardReport, prepareHosts, reportOf } from "./sample.js";

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner does it: properties end at the next `::`, percent signs are decoded last. */
function parse(line: string): Command | undefined {
  const [, level = "", properties = "", message = ""] = /^\s*::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  if (level === "") return undefined;
  const decode = (text: string) =>
    text.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  const pairs = properties
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf("=")), decode(pair.slice(pair.indexOf("=") + 1))]);
  return { level, properties: Object.fromEntries(pairs) as Record<string, string>, message: decode(message) };
}

async function linesOf(report: Report): Promise<string[]> {
  return (await render("github", report)).split("\n").slice(0, -1);
}

function many(count: number, rest: Partial<Finding>): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding("a.py", `a.py:${index + 1}:1`, [], {
      applied: false,
      start: { line: index + 1, column: 1 },
      end: { line: index + 1, column: 5 },
      ...rest,
    }),
  );
}

beforeAll(prepareHosts);

test("one annotation per finding, at its place, with its notes and its page", async () => {
  const [first] = await linesOf(
    reportOf(results({ "a.py": "x\n" }, many(1, { notes: ["100% sure"], reason: "needs --unsafe-fixes" }))),
  );
  expect(first).toBe(
    "::error title=sana-codemod (recast-after-load),file=a.py,line=1,endLine=1,col=1,endColumn=5::" +
      "vae is cast to bfloat16 after a float16 load. Left: needs --unsafe-fixes%0ANote: 100%25 sure%0A" +
      "https://docs.example/blob/v1.2.3/docs/rules/recast-after-load.md",
  );
});

test("levels follow severities; columns only within a line; suppressed findings are left out", async () => {
  const end = { line: 3, column: 2 };
  const all = [
    ...many(1, { severity: "info" }),
    ...many(1, { severity: "warning", end }),
    ...many(1, {}),
    ...many(1, { suppressed: true }),
  ];
  const commands = (await linesOf(reportOf(results({ "a.py": "x\n" }, all)))).map(parse);
  expect(commands.map((command) => command?.level)).toEqual(["error", "warning", "notice"]);
  expect(Object.keys(commands[1]?.properties ?? {})).toEqual(["title", "file", "line", "endLine"]);
});

test("names and messages come back as they were, whatever is in them", async () => {
  const { files } = hardReport();
  const hard = files.find(({ path }) => path.includes("%0A"));
  const commands = (await linesOf(reportOf(hard ? [hard] : []))).map(parse);
  expect(commands.map((command) => command?.properties.file)).toEqual(['hard/q",:%\\%0A.py', 'hard/q",:%\\%0A.py']);
});

test("a message cannot start a command of its own", async () => {
  const message = "a\n::add-mask::x\r::error::y ##[add-mask]z \u001b[31m";
  const lines = await linesOf(reportOf(results({ "a.py": "x\n" }, many(30, { message }))));
  expect(lines.filter((line) => /^\s*::/.test(line)).every((line) => line.startsWith("::error title=sana-codemod"))).toBe(true);
  for (const line of lines.filter((one) => !one.startsWith("::"))) {
    expect(line).toMatch(/^- error a\.py:\d+:1 sana-codemod/);
    expect(line).not.toContain("##[");
  }
  expect(lines.join("\n")).not.toMatch(/[^\P{Cc}\n\t]/u);
});

describe("limits", () => {
  test("ten of a level are shown as they are", async () => {
    const lines = await linesOf(reportOf(results({ "a.py": "x\n" }, [...many(10, {}), ...many(10, { severity: "warning" })])));
    expect(lines.map((line) => parse(line)?.level)).toEqual([...Array(10).fill("error"), ...Array(10).fill("warning")]);
  });

  test("of more, nine are, the tenth says how many, and all stand in the log", async () => {
    const lines = await linesOf(reportOf(results({ "a.py": "x\n" }, many(25, {}))));
    const commands = lines.flatMap((line) => parse(line) ?? []);
    expect(commands).toHaveLength(10);
    expect(commands.at(-1)?.message).toMatch(/^16 more errors, this one included/);
    expect(commands.at(-1)?.properties).toMatchObject({ file: "a.py", line: "10" });
    expect(lines.slice(10)).toHaveLength(16);
    expect(lines.at(-1)).toMatch(/^- error a\.py:25:1 sana-codemod \(recast-after-load\): vae is cast/);
  });

  test("of everything, at most thirty, errors first", async () => {
    const all = (["info", "error", "warning"] as const).flatMap((severity) => many(40, { severity }));
    const lines = await linesOf(reportOf(results({ "a.py": "x\n" }, all)));
    const commands = lines.flatMap((line) => parse(line) ?? []);
    expect(commands.length).toBe(30);
    expect([...new Set(commands.map(({ level }) => level))]).toEqual(["error", "warning", "notice"]);
    // Nine of each level as annotations, the tenth for the rest, and the rest as lines.
    expect(lines).toHaveLength(3 * (10 + 31));
  });
});

test("failures are errors, files left for a harmless reason notices", async () => {
  const note = { ...results({ "b.py": "" }, [])[0], problem: { level: "note", message: "not Python" } } as const;
  const report = { ...reportOf([]), files: [note as Report["files"][number]], failures: [{ path: "a.py", message: "is gone" }] };
  expect(await linesOf(report)).toEqual([
    "::error title=sana-codemod,file=a.py::is gone",
    "::notice title=sana-codemod,file=b.py::not Python",
  ]);
});
