/** Reports of real analyses: every fixture, and texts that are hard for one format or the other. */
import { codemod } from "../../src/codemod.js";
import { HOSTS } from "../../src/hosts/index.js";
import { DEFAULTS, type Options } from "../../src/options.js";
import { countSites } from "../../src/repo/stats.js";
import { type FileResult, type Finding, type Report, RULES, type SourceFile } from "../../src/types.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { type Fixture, fixtures } from "../harness/fixtures.js";
import { optionsOf } from "../harness/sidecar.js";
import { finding, results } from "../repo/results.js";

/** Awaited once before the first report. */
export async function prepareHosts(): Promise<void> {
  for (const host of HOSTS) await host.prepare?.();
}

export function reportOf(files: readonly FileResult[], rest: Partial<Report> = {}): Report {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { version: "1.2.3", files: sorted, failures: [], stats: countSites(sorted, sorted.length, sorted.length), ...rest };
}

export function analysed(files: readonly SourceFile[], options: Options = DEFAULTS): Report {
  return reportOf(codemod(files, options));
}

export interface FixtureReport {
  readonly fixture: Fixture;
  readonly report: Report;
}

let analysedFixtures: readonly FixtureReport[] | undefined;

/** Each fixture analysed with its own options; once per process. */
export function fixtureReports(): readonly FixtureReport[] {
  analysedFixtures ??= fixtures().map((fixture) => ({
    fixture,
    report: analysed(fixture.input, optionsOf(fixture.sidecar)),
  }));
  return analysedFixtures;
}

const CASTS = "pipe.vae.to(torch.bfloat16)\npipe.text_encoder.to(torch.bfloat16)\n";
const ASTRAL = SEED.replace("import torch\n", 'import torch  # 🎨 é 𝛼\nTITLE = "🎨🎨"\n').replace(
  CASTS,
  `name = "🎨"; pipe.vae.to(torch.bfloat16); note = "é🎨"\npipe.text_encoder.to(torch.bfloat16)\n`,
);

/** Texts by path. Line ends, byte order marks and what stands at the end of the file differ. */
export const HARD: Readonly<Record<string, string>> = {
  "hard/astral 🎨.py": ASTRAL,
  "hard/bom.py": `\uFEFF${SEED}`,
  "hard/bom-crlf-astral.py": `\uFEFF${ASTRAL.replaceAll("\n", "\r\n")}`,
  "hard/crlf.py": SEED.replaceAll("\n", "\r\n"),
  "hard/last-line.py": `${SEED_REWRITTEN}pipe.vae.to(torch.bfloat16)`,
  "hard/last-line-crlf.py": `${SEED_REWRITTEN}pipe.vae.to(torch.bfloat16)`.replaceAll("\n", "\r\n"),
  "hard/last-line-ended.py": `${SEED_REWRITTEN}pipe.vae.to(torch.bfloat16)\n`,
  "hard/suppressed.py": SEED.replaceAll("bfloat16)", "bfloat16)  # sana-codemod: ignore"),
  "hard/unused.py": `${SEED_REWRITTEN}x = 1  # sana-codemod: ignore\n`,
  "hard/twice.py": SEED + SEED,
  'hard/q",:%\\%0A.py': SEED,
};

export function hardReport(): Report {
  return analysed(Object.entries(HARD).map(([path, text]) => ({ path, text })));
}

/** One finding per rule, of every severity, none of them applied: for what needs no analysis. */
export function everyRule(): Report {
  const severities = ["error", "warning", "info"] as const;
  const all = RULES.map((rule, index) =>
    finding("a.py", `a.py:${index + 1}:1`, [], {
      rule,
      severity: severities[index % 3] ?? "error",
      applied: false,
      range: { start: 2 * index, end: 2 * index + 1 },
      start: { line: index + 1, column: 1 },
      end: { line: index + 1, column: 2 },
    }),
  );
  return reportOf(results({ "a.py": "x\n".repeat(RULES.length) }, all));
}

/** All fixtures and all hard texts in one report, with a file that could not be read and one that is not Python. */
export function everything(): Report {
  const files = fixtureReports().flatMap(({ fixture, report }) => {
    const folder = `${fixture.host}/${fixture.name}`;
    return report.files.map((file) => movedInto(folder, file));
  });
  const broken = { level: "note", message: "not valid Python: line 3" } as const;
  return reportOf([...files, ...hardReport().files, { ...empty("broken.py"), problem: broken }], {
    failures: [{ path: "gone, or not.py", message: "no such file\nor directory: 100%" }],
  });
}

function empty(path: string): FileResult {
  return { path, input: "", output: "", findings: [], unusedSuppressions: [] };
}

function movedInto(folder: string, file: FileResult): FileResult {
  const moved = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: `${folder}/${one.path}` });
  const finding = (one: Finding) => ({ ...moved(one), site: `${folder}/${one.site}`, edits: one.edits.map(moved) });
  return { ...moved(file), findings: file.findings.map(finding), unusedSuppressions: file.unusedSuppressions.map(moved) };
}
