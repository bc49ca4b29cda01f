/** JSON lines. Secrets are cut out wherever they stand; JSON escapes control characters. */

export type Level = "info" | "warning" | "error";
export type Log = (level: Level, message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** @param secrets are cut out of every text; a list that may grow. */
export function logger(write: (line: string) => void, secrets: Iterable<string>): Log {
  const clean = (text: string) => {
    let cleaned = text;
    for (const secret of secrets) if (secret !== "") cleaned = cleaned.replaceAll(secret, "***");
    return cleaned;
  };
  return (level, message, fields = {}) => {
    const plain = Object.entries(fields).map(([name, value]) => [name, typeof value === "number" ? value : clean(textOf(value))]);
    const line = JSON.stringify({ at: new Date().toISOString(), level, message: clean(message), ...Object.fromEntries(plain) });
    write(`${line.replace(UNSAFE, escaped)}\n`);
  };
}

const textOf = (value: unknown): string => (value instanceof Error ? firstLine(value.message) : String(value));
const firstLine = (text: string): string => text.split("\n")[0]?.slice(0, 500) ?? "";

/** Control characters that JSON leaves as they are, and those that turn the direction of text. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
