/** Markdown and MDX: fenced code blocks whose language is Python, also in lists, quotes and HTML. The parser is loaded by `prepare`. */

import type { Edit, Host, HostResult, Range, SourceFile } from "../types.js";
import { wordsBeside } from "./document/prose.js";
import { EXTENSIONS_OF } from "./extensions.js";

type Reader = typeof import("./markdown/read.js");

let reader: Reader | undefined;

export const MARKDOWN: Host = {
  name: "markdown",
  extensions: EXTENSIONS_OF.markdown,
  async prepare() {
    reader ??= await import("./markdown/read.js");
  },
  read,
};

function read(file: SourceFile): HostResult {
  return reader ? reader.readMarkdown(file) : { problem: "the Markdown parser is not loaded; await the host's prepare() first" };
}

/** What `proseMentions` of `prose.ts` says of a Markdown file; nothing before `prepare`. */
export function markdownMentions(file: SourceFile, range: Range, edits?: readonly Edit[]): string[] {
  return reader ? wordsBeside(file, range, reader.codeBlocks, edits) : [];
}
