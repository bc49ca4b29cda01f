/** JSON lines. Secrets are cut out wherever they stand; JSON escapes control characters. */

export type Level = "info" | "warning" | "error";
export type Log = (level: Level, message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** @param secrets are replaced in every line; kept as a list that may grow. */
export function logger(write: (line: string) => void, secrets: Iterable<string>): Log {
  return (level, message, fields = {}) => {
    const plain = Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error ? firstLine(value.message) : value,
    ]);
    let line = JSON.stringify({ at: new Date().toISOString(), level, message, ...Object.fromEntries(plain) });
    for (const secret of secrets) if (secret !== "") line = line.replaceAll(secret, "***");
    write(`${line}\n`);
  };
}

const firstLine = (text: string): string => text.split("\n")[0]?.slice(0, 500) ?? "";
