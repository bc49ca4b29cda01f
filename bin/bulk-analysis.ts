/** The analysis process that `bulk` starts; not for people. */
import { serveAnalysis } from "../src/bulk/analysis-process.js";
import { version } from "./package.js";

/** Ends when `bulk` has gone. */
export async function bulkAnalysis(): Promise<number> {
  await serveAnalysis(version());
  return 0;
}
