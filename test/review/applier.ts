/** Applies suggestions as a reviewer's click would, knowing nothing of how they were made. */
import type { ReviewPayload } from "../../src/review/comments.js";

type Comment = ReviewPayload["comments"][number];

/** `text` with all suggestions of its comments applied, from the bottom up; new lines get the line end of the line they replace. */
export function applied(text: string, comments: readonly Comment[]): string {
  const lines = text.split("\n");
  for (const { line, start_line: start = line, body } of [...comments].sort((a, b) => b.line - a.line)) {
    const [, , said = ""] = /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m.exec(body) ?? [];
    const end = lines[line - 1]?.endsWith("\r") ? "\r" : "";
    lines.splice(start - 1, line - start + 1, ...said.split("\n").map((one) => one + end));
  }
  return lines.join("\n");
}
