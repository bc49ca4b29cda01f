/** Takes items out of a bracketed list with their commas, lines and end-of-line comments; the rest keeps its layout. */
import type { Module } from "../../python/ast.js";
import type { Edit, Range } from "../../types.js";
import { type ItemList, type Token, tokensOf } from "./items.js";
import { lineStart, nextLine, spansLines } from "./lines.js";
import { hasComment } from "./trivia.js";

/** Edits that remove the items with the given indexes. */
export function removeItems(module: Module, list: ItemList, removed: ReadonlySet<number>): Edit[] {
  if (removed.size === 0) return [];
  const tokens = tokensOf(module, list, removed);
  return runsOf(tokens, () => false).flatMap((run) => removeRun(module, tokens, run));
}

/** First and last index of neighbouring removed tokens. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs of removed tokens from `from` to `to`, cut where `cut` says so of two neighbours. */
function runsOf(tokens: readonly Token[], cut: (index: number) => boolean, from = 0, to = tokens.length - 1): Run[] {
  const runs: Run[] = [];
  for (let index = from; index <= to; index++) {
    if (!tokens[index]?.removed) continue;
    const run = runs.at(-1);
    if (run?.last === index - 1 && !cut(index)) runs[runs.length - 1] = { first: run.first, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** A run with comments is removed line by line, so that only the comments of removed lines go. */
function removeRun(module: Module, tokens: readonly Token[], run: Run): Edit[] {
  const place = placeOf(module, tokens, run);
  if (!hasComment(module, place.before.end, place.after.start)) return [edit(wholeRun(module, place))];
  const breaks = (index: number) => spansLines(module.text, tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
  return runsOf(tokens, breaks, run.first, run.last).map((line) => edit(oneLine(module, placeOf(module, tokens, line))));
}

const edit = ({ start, end }: Range): Edit => ({ start, end, text: "" });

/** A run, the tokens around it, and whether its first and last lines begin and end with it. */
interface Place extends Range {
  readonly before: Token;
  readonly after: Token;
  readonly startsLine: boolean;
  readonly endsLine: boolean;
}

function placeOf({ text }: Module, tokens: readonly Token[], { first, last }: Run): Place {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  if (!before || !after || start === undefined || end === undefined) throw new RangeError("brackets are never removed");
  return {
    start,
    end,
    before,
    after,
    startsLine: spansLines(text, before.end, start),
    endsLine: spansLines(text, end, after.start),
  };
}

/** What goes with a run that has no comment in or around it. */
function wholeRun({ text }: Module, { start, end, before, after, startsLine, endsLine }: Place): Range {
  if (before.kind === "open" && after.kind === "close") return { start: before.end, end: after.start };
  if (startsLine && endsLine) return { start: lineStart(text, start), end: nextLine(text, end) };
  if (after.kind === "close" || (endsLine && before.kind !== "open")) return { start: before.end, end };
  return { start, end: after.start };
}

/** What goes with the tokens of one line; end-of-line comments stay unless the line goes. */
function oneLine({ text }: Module, { start, end, before, after, startsLine, endsLine }: Place): Range {
  if (startsLine && endsLine) return { start: lineStart(text, start), end: nextLine(text, end) };
  if (startsLine || before.kind === "open") return { start, end: endsLine || after.kind === "close" ? end : after.start };
  return { start: before.end, end };
}
