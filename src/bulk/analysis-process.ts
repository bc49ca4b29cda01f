/** The other side of analysis.ts: answers questions until the process that asks is gone. */
import { run } from "../repo/run.js";
import type { Finding, Report } from "../types.js";
import type { Analysis, Question } from "./analysis.js";

/** Serves until the parent hangs up, however it ended. */
export function serveAnalysis(version: string): Promise<void> {
  return new Promise((done) => {
    process.on("disconnect", done);
    process.on("message", async (question: Question) => {
      const analysis = await analyseFolder(question, version);
      process.send?.(analysis);
    });
  });
}

async function analyseFolder({ dir, options, write }: Question, version: string): Promise<Analysis> {
  try {
    const everything = { include: undefined, exclude: undefined, ignoreFiles: true };
    return summarise(await run({ cwd: dir, paths: ["."], ...everything, options, write, force: true, jobs: 1, version }));
  } catch (error) {
    return { files: [], sites: 0, left: [], failures: [error instanceof Error ? error.message : String(error)] };
  }
}

function summarise({ files, failures, stats }: Report): Analysis {
  const problems = files.flatMap(({ path, problem }) => (problem?.level === "error" ? [`${path}: ${problem.message}`] : []));
  return {
    files: files.filter(({ input, output }) => input !== output).map(({ path }) => path),
    sites: stats.sitesRewritten,
    left: leftSites(files.flatMap(({ findings }) => findings)),
    failures: [...failures.map(({ path, message }) => `${path}: ${message}`), ...problems],
  };
}

/** One line per site that asks for attention and was left. */
function leftSites(findings: readonly Finding[]): string[] {
  const open = findings.filter(({ applied, suppressed, severity }) => !applied && !suppressed && severity !== "info");
  const bySite = new Map(open.map((one) => [one.site, `${one.path}:${one.start.line}: ${one.reason ?? one.message}`]));
  return [...bySite.values()];
}
