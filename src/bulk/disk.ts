/** A disk or folder that refuses, in one line. */
import { OptionError } from "../option-values.js";
import { describe } from "../repo/errors.js";

/** What was finished has its line in the journal; a line that was torn is cut off at the next start. */
export function refused(path: string, error: unknown): OptionError {
  return new OptionError(`${path}: ${describe(error)}; what is finished stays so: run again once that is mended`);
}

/** Errors of the file system name their path; any other stays as it is. */
export function explained(error: unknown): unknown {
  const path = error instanceof Error && "path" in error ? error.path : undefined;
  return typeof path === "string" ? refused(path, error) : error;
}
