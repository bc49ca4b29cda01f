/** text, summary and json of one report with everything in it. */
import { stripVTControlCharacters } from "node:util";
import pc from "picocolors";
import { describe, expect, test } from "vitest";
import { countSites } from "../../src/repo/stats.js";
import { FORMATS } from "../../src/reporters/index.js";
import type { JsonReport } from "../../src/reporters/json.js";
import { renderFailures, renderStatistics, renderSummary } from "../../src/reporters/summary.js";
import { renderFindings } from "../../src/reporters/text.js";
import type { View } from "../../src/reporters/view.js";
import type { Report } from "../../src/types.js";
import { finding, replace, results } from "../repo/results.js";

const VIEW: View = { colors: pc.createColors(false), mode: "check", verbose: false, quiet: false };
const A = "one\r\ntwo 🎨 x\n";
const NOTE = "a float16 VAE can overflow to black images";
const EDITS = [replace("a.py", A, "one", "1"), replace("b.py", "two\n", "two", "2")];

function report(): Report {
  const all = [
    finding("a.py", "a.py:1:1", EDITS, { notes: [NOTE] }),
    finding("a.py", "a.py:2:1", [replace("a.py", A, "x", "y")], {
      applied: false,
      applicability: "unsafe",
      reason: "needs --unsafe-fixes",
      notes: [NOTE],
    }),
    finding("a.py", "a.py:2:1", [], {
      applied: false,
      rule: "missing-variant",
      severity: "warning",
      reason: "needs --unsafe-fixes",
    }),
    finding("b.py", "a.py:1:1", EDITS),
    finding("b.py", "b.py:1:1", [], { applied: false, severity: "info", rule: "string-dtype", message: "deliberate" }),
    finding("b.py", "b.py:2:1", [], { applied: false, suppressed: true, message: "kept", reason: "suppressed" }),
  ];
  const files = results({ "a.py": A, "b.py": "two\n" }, all).map((file) => ({
    ...file,
    unusedSuppressions:
      file.path === "b.py" ? [{ path: "b.py", position: { line: 3, column: 5 }, text: "# sana-codemod: ignore" }] : [],
  }));
  const broken = {
    path: "c.py",
    input: "",
    output: "",
    findings: [],
    unusedSuppressions: [],
    problem: { level: "note", message: "not valid Python" },
  } as const;
  return {
    version: "1.2.3",
    files: [...files, broken],
    failures: [{ path: "d.py", message: "is gone" }],
    stats: countSites(files, 9, 3),
  };
}

describe("text", () => {
  test("one line per finding; reasons once per site, notes once", () => {
    expect(renderFindings(report(), VIEW)).toBe(
      `a.py:1:1 recast-after-load vae is cast to bfloat16 after a float16 load
  note: ${NOTE}
a.py:1:1 recast-after-load vae is cast to bfloat16 after a float16 load
  left: needs --unsafe-fixes
a.py:1:1 missing-variant vae is cast to bfloat16 after a float16 load
b.py:1:1 recast-after-load vae is cast to bfloat16 after a float16 load
b.py:3:5 unused suppression "# sana-codemod: ignore" suppresses nothing; remove it
`,
    );
  });

  test("verbose adds info and suppressed findings, quiet drops notes", () => {
    const verbose = renderFindings(report(), { ...VIEW, verbose: true });
    expect(verbose).toContain("b.py:1:1 string-dtype deliberate\n");
    expect(verbose).toContain("b.py:1:1 recast-after-load kept (suppressed)\n");
    expect(verbose).not.toContain("left: suppressed");
    expect(renderFindings(report(), { ...VIEW, quiet: true })).not.toContain("note:");
  });

  test("with --check each file's diff follows its findings", async () => {
    const text = (await FORMATS.text?.())?.(report(), VIEW) ?? "";
    expect(text.indexOf("--- a/a.py")).toBeGreaterThan(text.indexOf("missing-variant"));
    expect(text.indexOf("--- a/a.py")).toBeLessThan(text.indexOf("b.py:1:1"));
    expect((await FORMATS.text?.())?.(report(), { ...VIEW, mode: "write" })).not.toContain("---");
  });

  test("control characters of a source file never reach the terminal", async () => {
    const evil = "\u001b]0;owned\u0007\u009b31m";
    const edits = [{ path: "a.py", start: 0, end: 1, text: "y" }];
    const files = results({ "a.py": `x${evil}\n` }, [finding("a.py", "s", edits, { message: evil, notes: [evil] })]);
    const colors = pc.createColors(true);
    const shown = (await FORMATS.text?.())?.({ ...report(), files }, { ...VIEW, colors }) ?? "";
    expect(shown).toContain("\u241b]0;owned\u2407\uFFFD31m");
    expect(stripVTControlCharacters(shown)).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});

describe("summary", () => {
  test("counts, with the reasons", () => {
    expect(renderSummary(report(), VIEW)).toBe(
      "1 site would be rewritten in 2 files, 1 left:\n   1  needs --unsafe-fixes\n" +
        "1 suppressed; 1 site deliberate or out of scope (--verbose shows them); 3 files read, 9 searched\n",
    );
    expect(renderSummary(report(), { ...VIEW, mode: "write" })).toMatch(/^1 site rewritten in 2 files/);
  });

  test("statistics per rule, most frequent first", () => {
    expect(renderStatistics(report())).toBe(
      "     4  recast-after-load (2 rewritten)\n     1  missing-variant (0 rewritten)\n     1  string-dtype (0 rewritten)\n",
    );
  });

  test("failures and notes; quiet keeps the failures", () => {
    expect(renderFailures(report(), VIEW)).toBe("error: d.py: is gone\nnote: c.py: not valid Python\n");
    expect(renderFailures(report(), { ...VIEW, quiet: true })).toBe("error: d.py: is gone\n");
  });
});

describe("json", () => {
  const json = async () => JSON.parse((await FORMATS.json?.())?.(report(), VIEW) ?? "") as JsonReport;

  test("has every finding, whatever its severity, with the whole site's edits", async () => {
    const { findings, stats } = await json();
    expect(findings).toHaveLength(6);
    expect(findings[0]).toEqual({
      code: "recast-after-load",
      message: "vae is cast to bfloat16 after a float16 load",
      filename: "a.py",
      location: { row: 1, column: 1 },
      end_location: { row: 1, column: 1 },
      severity: "error",
      applicability: "safe",
      fix: {
        applicability: "safe",
        message: "Give the whole site one variant and dtype",
        edits: [
          { filename: "a.py", content: "1", location: { row: 1, column: 1 }, end_location: { row: 1, column: 4 } },
          { filename: "b.py", content: "2", location: { row: 1, column: 1 }, end_location: { row: 1, column: 4 } },
        ],
      },
      site: "a.py:1:1",
      applied: true,
      suppressed: false,
      reason: null,
      notes: [NOTE],
      url: "docs/rules/recast-after-load.md",
    });
    expect(findings[2]).toMatchObject({ fix: null, reason: "needs --unsafe-fixes", applied: false });
    expect(stats).toEqual(report().stats);
  });

  test("counts columns in UTF-16 units, after CRLF too", async () => {
    expect((await json()).findings[1]?.fix?.edits[0]?.location).toEqual({ row: 2, column: 8 });
  });

  test("has failures, notes and unused suppressions", async () => {
    const { problems, unused_suppressions, tool } = await json();
    expect(problems).toEqual([
      { filename: "d.py", level: "error", message: "is gone" },
      { filename: "c.py", level: "note", message: "not valid Python" },
    ]);
    expect(unused_suppressions).toEqual([{ filename: "b.py", location: { row: 3, column: 5 }, text: "# sana-codemod: ignore" }]);
    expect(tool).toEqual({ name: "sana-codemod", version: "1.2.3" });
  });
});

test("every format renders the report, and ends in a line end", async () => {
  for (const [name, load] of Object.entries(FORMATS)) expect((await load())(report(), VIEW), name).toMatch(/\n$/);
});
