/** Whether a Markdown file is worth parsing. Reads too much rather than too little: the parser has the last word. */
import { mayMatter } from "../../precision/prefilter.js";
import { isPython } from "../document/block.js";

const FENCE = /^[^`~\r\n]*?(`{3,}|~{3,})[ \t]*([^\r\n]*)$/gm;

/** True when something that looks like a Python fence mentions SANA before something that looks like its end. */
export function mayHoldSana(text: string): boolean {
  const fences = [...text.matchAll(FENCE)];
  return fences.some(({ 1: mark = "", 2: info = "", index }, opener) => {
    if (!isPython(info)) return false;
    const closer = fences
      .slice(opener + 1)
      .find(({ 1: other = "", 2: after = "" }) => after.trim() === "" && other.includes(mark));
    return mayMatter(text.slice(index, closer?.index));
  });
}
