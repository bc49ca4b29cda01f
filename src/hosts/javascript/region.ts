/** A literal that holds Python, as a region; edits go back the way the text came. */
import type { Edit, PythonRegion, SourceFile } from "../../types.js";
import { isBoundary } from "./decode.js";
import { encode } from "./encode.js";
import type { Literal } from "./literals.js";
import type { Reading } from "./reading.js";

const HOLE = "a placeholder of the template literal is part of what would change; edit it by hand";

/** Python that a hole puts in, as far as it stands there: a cast or a precision of its own. */
const CASTS = /\.(?:half|float|bfloat16)\(|\.(?:to|type)\(\s*(?:torch|dtype)|torch\.b?float|variant\s*=/;
const MORE = "a placeholder of the template literal holds casts or precisions of its own; edit it by hand";

const HIDES = "a placeholder of the template literal may cast the pipeline; edit it by hand";

export function regionOf({ text: source }: SourceFile, literal: Literal, { decoded, layout, hides }: Reading): PythonRegion {
  const { text, origin } = layout;
  const inner = (at: number) => origin[at] ?? decoded.text.length;
  const locate = (at: number) => decoded.from[inner(at)] ?? literal.end;
  const isFree = (at: number) => isBoundary(decoded, inner(at));
  const more = literal.holes.some(({ start, end }) => CASTS.test(source.slice(start, end)));
  return { text, fragment: true, locate, writeBack };

  /** @throws RangeError for an edit that touches a hole, for any when a hole holds casts or may, or for one that the literal cannot hold. */
  function writeBack(edit: Edit): Edit[] {
    if (text.slice(edit.start, edit.end) === edit.text) return [];
    if (more) throw new RangeError(MORE);
    if (hides) throw new RangeError(HIDES);
    if (!isFree(edit.start) || !isFree(edit.end)) throw new RangeError(HOLE);
    const cut = trim(text, edit, isFree);
    const { start, end, text: written } = layout.indented(cut);
    if (touchesHole({ start, end, text: written })) throw new RangeError(HOLE);
    const from = decoded.from[start] ?? literal.end;
    const wholeLines = written === "" && isLineStart(start) && isLineStart(end);
    const to = start === end ? from : ((wholeLines ? decoded.from[end] : decoded.to[end - 1]) ?? literal.end);
    const replaced = { start: from, end: to, text: written };
    return [{ ...replaced, text: encode(replaced, source, literal, decoded) }];
  }

  function isLineStart(at: number): boolean {
    return at === 0 || decoded.text[at - 1] === "\n";
  }

  /** Also when the new text repeats what stands for a hole. */
  function touchesHole(edit: Edit): boolean {
    return decoded.holes.some(
      ({ start, end }) => (edit.start < end && edit.end > start) || edit.text.includes(decoded.text.slice(start, end)),
    );
  }
}

/** The edit without what it leaves as it is, so that spellings there stay. */
function trim(text: string, edit: Edit, isFree: (at: number) => boolean): Edit {
  const { text: written } = edit;
  const most = Math.min(edit.end - edit.start, written.length);
  let head = 0;
  while (head < most && text[edit.start + head] === written[head]) head++;
  while (!isFree(edit.start + head)) head--;
  let tail = 0;
  while (tail < most - head && text[edit.end - 1 - tail] === written[written.length - 1 - tail]) tail++;
  while (!isFree(edit.end - tail)) tail--;
  return { start: edit.start + head, end: edit.end - tail, text: written.slice(head, written.length - tail) };
}
