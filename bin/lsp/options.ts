/** The options of a document: what the editor sends at the start, over what the nearest pyproject.toml says. */
import { camelCase, OptionError, type RawValues } from "../../src/option-values.js";
import { ANALYSIS_OPTIONS } from "../../src/options.js";

/**
 * Initialization options by kebab-case name; `unsafeFixes` is taken for `unsafe-fixes`. Their values are checked with the document's.
 * @throws OptionError for what is no object and for an unknown name.
 */
export function editorOptions(given: unknown): RawValues {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object" || Array.isArray(given)) throw new OptionError("initializationOptions must be an object");
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [nameOf(key), value]));
}

function nameOf(key: string): string {
  const row = ANALYSIS_OPTIONS.find(({ name }) => name === key || camelCase(name) === key);
  if (row) return row.name;
  throw new OptionError(
    `initializationOptions: ${JSON.stringify(key)} is no option; known are ${ANALYSIS_OPTIONS.map(({ name }) => name).join(", ")}`,
  );
}
