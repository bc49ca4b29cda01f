/** Lines of a generated program: cut into groups, given margins, with prose between them. */
import type { Random } from "../random.js";

export const STARTS_STATEMENT = /^(?!else|finally|elif|except|[)\]}])\S/;

/** The program as groups of lines, cut where statements of the module start. */
export function groups(program: string, random: Random, percent: number): string[][] {
  const lines = program.trimEnd().split("\n");
  const parts: string[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const free = STARTS_STATEMENT.test(line) && !lines[index - 1]?.startsWith("@");
    if (free && index > 0 && random.chance(percent)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

export const margined = (lines: readonly string[], margin: string): string[] =>
  lines.map((line) => (line === "" ? margin.trimEnd() : margin + line));
export const unmargined = (lines: readonly string[], margin: string): string[] =>
  lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : ""));

const PROSE = ["Then cast it to bfloat16:", "## In fp16", "Half precision is enough.", "And so on."];

/** The program over several fences, with prose between them. */
export function blocks(program: string, random: Random, write: (lines: readonly string[]) => readonly string[]): string[] {
  return groups(program, random, 8).flatMap((lines, index) => [
    ...(index > 0 ? ["", random.pick(PROSE), ""] : []),
    ...write(lines),
  ]);
}
