/** Prose next to an edited example, for findings: a heading such as "For fp16 models" goes stale when the example changes. */
import type { Range, SourceFile } from "../types.js";
import { MARKDOWN, markdownMentions } from "./markdown.js";
import { RST, rstMentions } from "./rst.js";

/**
 * Precision words (`fp16`, `BF16`, `torch.float16`, "half precision"), as written and each once, in the paragraph or heading right above
 * and right below the code block that holds `range` (UTF-16 offsets of the file, such as an edit's). The caller picks those that name the
 * old dtype or variant. Empty for other kinds of file, and before the host's `prepare`.
 */
export function proseMentions(file: SourceFile, range: Range): string[] {
  const ends = (extension: string) => file.path.endsWith(extension);
  if (MARKDOWN.extensions.some(ends)) return markdownMentions(file, range);
  return RST.extensions.some(ends) ? rstMentions(file, range) : [];
}
