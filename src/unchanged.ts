/** What becomes of a file of which there is nothing to say. */
import type { FileResult, SourceFile } from "./types.js";

export const unchanged = ({ path, text }: SourceFile): FileResult => ({
  path,
  input: text,
  output: text,
  findings: [],
  unusedSuppressions: [],
});
