/** Reads pyproject.toml files. The parser is loaded only when there is one. */
import { readSmall } from "./small.js";

/** A TOML table. */
export type Table = Readonly<Record<string, unknown>>;

/** @throws Error with a one-line message (`line 3: ...`) for broken TOML, and the file system's own error. */
export async function readToml(path: string): Promise<Table> {
  const text = readSmall(path).replace(/^\uFEFF/, "");
  const { parse, TomlError } = await import("smol-toml");
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: /, "");
    throw new Error(`line ${error.line}: ${reason}`);
  }
}

/** The table at `keys`, or undefined where there is none. */
export function tableAt(table: Table, ...keys: readonly string[]): Table | undefined {
  let found: unknown = table;
  for (const key of keys) found = isTable(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return isTable(found) ? found : undefined;
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
