/** Measuring and reporting of the benchmark: every command in every round, honest verdicts, figures where they belong. No times. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../harness/sources.js";
import { bench, type Command } from "./parts.js";

describe("measuring", () => {
  const node = (script: string): Command => ({ argv: [process.execPath, "-e", script], cwd: ROOT });
  const how = { runs: 2, limit: 20_000, meter: undefined, say: () => {} };

  test("takes every command in every round, and says what is missing", async () => {
    const [first, second] = await bench.rounds(
      [
        { name: "prints", command: node("console.log(1 + 1)") },
        { name: "absent", missing: "not installed" },
      ],
      how,
    );
    expect(first).toMatchObject({ name: "prints", runs: 2, stopped: false, first: { stdout: "2\n" } });
    expect(second).toEqual({ name: "absent", missing: "not installed" });
  });

  test("does not measure what did half of its work", async () => {
    const flaw = ({ stdout }: { stdout: string }) => (stdout === "1 of 2\n" ? "gave up half way" : undefined);
    const [only] = await bench.rounds([{ name: "half", command: node("console.log('1 of 2')"), flaw }], how);
    expect(only).toEqual({ name: "half", missing: "gave up half way" });
  });

  test("stops a run at its limit", async () => {
    const [only] = await bench.rounds([{ name: "waits", command: node("setTimeout(() => {}, 60_000)") }], { ...how, limit: 200 });
    expect(only).toMatchObject({ stopped: true });
  });

  test("reads what the meter says after everything that the command says", () => {
    expect(bench.usageIn("2 files read, 9 searched\n1.25 0.50 2048\n")).toEqual({ cpu: 1750, peak: 2048 });
    expect(bench.usageIn("9 files searched\n")).toBeUndefined();
  });

  test("does not take a failure for a result", async () => {
    const failing = bench.rounds([{ name: "fails", command: node("console.error('no'); process.exit(3)") }], how);
    await expect(failing).rejects.toThrow(/status 3: no/);
  });
});

describe("verdicts", () => {
  const slow = { name: "ours", wall: 270, peak: 120 };
  const base = { name: "rg -l", wall: 200 };

  test("compare medians", () => {
    expect(bench.atMostTimes(slow, base, 1.35)).toEqual({ text: "wall of ours at most 1.35 × rg -l: 1.35", met: true });
    expect(bench.atMostTimes(slow, base, 1.3).met).toBe(false);
    expect(bench.atMostPeak(slow, 100)).toEqual({ text: "peak memory of ours at most 100 MiB: 120 MiB", met: false });
  });

  test("are open where something was not measured, and bad for a run that was stopped", () => {
    expect(bench.atMostTimes(slow, { name: "ast-grep scan", missing: "absent" }, 1).met).toBeUndefined();
    expect(bench.atMostPeak({ name: "ours" }, 100).met).toBeUndefined();
    expect(bench.atMostTimes({ ...slow, stopped: true }, base, 9).met).toBe(false);
  });

  test("stand below the table; at another size they are no verdicts", () => {
    const result = { title: "A tree", measured: [base, slow], base: base.name, targets: [{ text: "fast", met: false }] };
    expect(
      bench.renderResult(
        {
          ...result,
          measured: [
            { ...base, runs: 3 },
            { ...slow, runs: 3 },
          ],
        },
        { judged: true },
      ),
    ).toBe(
      `A tree.

| command | wall ms | × rg -l |       CPU ms |     peak MiB | runs |
|---------|--------:|--------:|-------------:|-------------:|-----:|
| rg -l   |     200 |    1.00 | not measured | not measured |    3 |
| ours    |     270 |    1.35 | not measured |          120 |    3 |

- **missed**: fast
`,
    );
    expect(bench.renderResult(result, { judged: false })).toContain("- (missed at this size): fast");
  });
});

describe("options", () => {
  test("choose scenarios; a real tree only when it is named", () => {
    expect(bench.readOptions(["sparse", "dense", "--runs", "3"])).toMatchObject({ scenarios: ["sparse", "dense"], runs: 3 });
    expect(bench.readOptions([]).scenarios).toEqual(Object.keys(bench.SCENARIOS).filter((name) => name !== "tree"));
    expect(bench.readOptions(["--tree", "."]).scenarios).toContain("tree");
    expect(bench.readOptions(["dense", "--tree", "."]).scenarios).toEqual(["dense", "tree"]);
  });

  test.each([
    [["sprase"], /no scenario is called sprase/],
    [["tree"], /needs --tree PATH/],
    [["--runs", "none"], /--runs must be a number above 0/],
    [["--write", "--scale", "0.1"], /--write needs the full size/],
  ])("%j is refused", (args, message) => {
    expect(() => bench.readOptions(args)).toThrow(message);
  });
});

describe("docs/performance.md", () => {
  const page = readFileSync(join(ROOT, "docs/performance.md"), "utf8");

  test("has a place for the figures of every scenario", () => {
    const tables = new Map(Object.keys(bench.SCENARIOS).map((name) => [name, `figures of ${name}`]));
    const written = bench.withFigures(page, tables);
    for (const table of tables.values()) expect(written).toContain(`-->\n${table}\n<!--`);
    expect(bench.withFigures(written, tables)).toBe(written);
  });

  test("is left alone by figures that it has no place for", () => {
    expect(() => bench.withFigures(page, new Map([["moon", "1"]]))).toThrow(/no "<!-- figures: moon -->"/);
  });
});
