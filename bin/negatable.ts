/** Switches that a configuration file may turn on, so the command line must be able to turn them off: `--no-unsafe-fixes`. */
import { ANALYSIS_OPTIONS, type OptionRow, RUN_OPTIONS } from "../src/options.js";

export const NEGATABLE: readonly OptionRow[] = [...ANALYSIS_OPTIONS, ...RUN_OPTIONS.filter(({ config }) => config)].filter(
  ({ name, type }) => type === "boolean" && !name.startsWith("no-"),
);
