/** A literal's text as JavaScript sees it, with the place in the file of every unit of it. */
import { stepAt } from "./escapes.js";
import type { Hole, Literal } from "./literals.js";

/**
 * `text` unit `i` is spelled by the file's `[from[i], to[i])`. Between two units may lie source that is no text (a line continuation), and several
 * units may share one spelling (`\u{1F600}`, a hole). `from` has one entry more: the end of the content.
 */
export interface Decoded {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Ranges of `text` that stand for a `${...}`, as long as in the file. */
  readonly holes: readonly Hole[];
}

/**
 * Holes become names made of what they hold, so that equal holes have equal names: `${model.id}` reads `__model_id_`.
 * Undefined when the literal has an escape without a meaning.
 */
export function decode(source: string, literal: Literal): Decoded | undefined {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const holes: Hole[] = [];
  const add = (text: string, start: number, end: number) => {
    parts.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      from.push(start);
      to.push(end);
    }
  };
  for (let at = literal.start; at < literal.end; ) {
    const hole = literal.holes[holes.length];
    if (hole?.start === at) {
      holes.push({ ...hole, start: from.length, end: from.length + hole.end - hole.start });
      add(source.slice(hole.start, hole.end).replace(/\W/g, "_"), hole.start, hole.end);
      at = hole.end;
      continue;
    }
    const step = stepAt(source, at, literal);
    if (!step) return undefined;
    add(step.text, at, at + step.length);
    at += step.length;
  }
  from.push(literal.end);
  return { text: parts.join(""), from, to, holes };
}

/** Whether `at` lies between two spellings, so that an edit may start or end there. */
export function isBoundary({ from, to }: Decoded, at: number): boolean {
  return (from[at] ?? 0) >= (to[at - 1] ?? 0);
}
