/** Prose next to an edited example, for findings: a heading such as "For fp16 models" goes stale when the example changes. */
import type { FileEdit, Range, SourceFile } from "../types.js";
import { MARKDOWN, markdownMentions } from "./markdown.js";
import { RST, rstMentions } from "./rst.js";

/**
 * Precision words (`fp16`, `BF16`, `torch.float16`, "half precision"), as written and each once, in the paragraph or heading right above
 * and right below the code block that holds `range` (UTF-16 offsets of the file, such as a finding's). Empty for other kinds of file, and
 * before the host's `prepare`.
 * @param edits a site's edits: only words for a precision that its examples name before the edits and no more after them.
 */
export function proseMentions(file: SourceFile, range: Range, edits?: readonly FileEdit[]): string[] {
  const ends = (extension: string) => file.path.endsWith(extension);
  const own = edits?.filter(({ path }) => path === file.path);
  if (MARKDOWN.extensions.some(ends)) return markdownMentions(file, range, own);
  return RST.extensions.some(ends) ? rstMentions(file, range, own) : [];
}
