/** Decisions to edits: whole lines, statements between semicolons, `pass` for an emptied block, links and arguments. */
import type { Block, Module, Stmt } from "../../python/ast.js";
import type { Edit, Range } from "../../types.js";
import { dropLinks } from "./chains.js";
import { clausesOf } from "./clauses.js";
import { withCommentsAbove } from "./commentLines.js";
import { type Drops, dropsIn, hasDrops } from "./drops.js";
import { afterSemicolon, blockLines, endOf, isSimple, wholeLines } from "./extent.js";
import { argumentList } from "./items.js";
import { skipBlanks } from "./lines.js";
import { removeItems } from "./removeItems.js";
import { talksOfCast } from "./talk.js";
import { commentAt } from "./trivia.js";

interface Work {
  readonly drops: Drops;
  /** The statements that go. */
  readonly going: ReadonlySet<Stmt>;
}

/** Edits for a suite; `mayEmpty` is false for a block, which needs at least one statement. */
export function editBody(body: readonly Stmt[], mayEmpty: boolean, work: Work): Edit[] {
  const { going } = work;
  let needsPass = !mayEmpty && body.every((statement) => going.has(statement));
  return groupsOf(body, work).flatMap((group) => {
    if (!group.every((statement) => going.has(statement))) return editGroup(group, work);
    const edits = removeGroup(group, needsPass, work);
    needsPass = false;
    return edits;
  });
}

/** Statements that share a line, joined by `;`. */
function groupsOf(body: readonly Stmt[], { drops }: Work): Stmt[][] {
  const groups: Stmt[][] = [];
  for (const statement of body) {
    const before = groups.at(-1)?.at(-1);
    const between = before ? drops.module.text.slice(before.end, statement.start) : "";
    if (/^[ \t\f\v]*;([ \t\f\v]|\\\r?\n)*$/.test(between)) groups.at(-1)?.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

const cut = ({ start, end }: Range): Edit => ({ start, end, text: "" });

/** All statements of a line go: the line goes with its comments, or `pass` takes its place. */
function removeGroup(group: readonly Stmt[], needsPass: boolean, { drops: { module } }: Work): Edit[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const lines = (isSimple(last) ? wholeLines : blockLines)(module, first.start, endOf(last));
  if (!lines) return passOnSharedLine(first.start, endOf(last), module);
  const above = withCommentsAbove(module, lines.start);
  if (!needsPass) return [cut({ start: above, end: lines.end })];
  const end = lines.start + module.text.slice(lines.start, lines.end).trimEnd().length;
  // One edit, so that the comments belong to the sites of the recast below them.
  if (above < lines.start) return [{ start: above, end, text: `${module.text.slice(lines.start, first.start)}pass` }];
  return [{ start: first.start, end, text: "pass" }];
}

/** `if x: pipe.vae.to(d)  # cast` becomes `if x: pass`; a comment on something else stays. */
function passOnSharedLine(start: number, end: number, module: Module): Edit[] {
  const after = afterSemicolon(module.text, end);
  const comment = commentAt(module, skipBlanks(module.text, after));
  if (!comment || !talksOfCast([comment.text])) return [{ start, end, text: "pass" }];
  return [{ start, end: comment.end, text: `pass${module.text.slice(end, after)}` }];
}

/** Some statements of the group stay: each that goes takes one `;` with it. */
function editGroup(group: readonly Stmt[], work: Work): Edit[] {
  const lastKept = group.findLastIndex((statement) => !work.going.has(statement));
  return group.flatMap((statement, index) => {
    if (!work.going.has(statement)) return editStatement(statement, work);
    const next = group[index + 1];
    if (next && index < lastKept) return [cut({ start: statement.start, end: next.start })];
    return [cut({ start: group[index - 1]?.end ?? statement.start, end: statement.end })];
  });
}

/** A statement that stays: its own expressions and its blocks. */
function editStatement(statement: Stmt, work: Work): Edit[] {
  const { drops } = work;
  if (!hasDrops(drops, statement.start, statement.end)) return [];
  const blocks = clausesOf(statement).map(({ block }) => block);
  return [...headerEdits(statement, blocks, drops), ...blocks.flatMap((block) => editBlock(block, work))];
}

function editBlock(block: Block, work: Work): Edit[] {
  return hasDrops(work.drops, block.start, block.end) ? editBody(block.body, false, work) : [];
}

/** What is dropped between the blocks: in tests, iterables, decorators, defaults; for a simple statement, all. */
function headerEdits(statement: Stmt, blocks: readonly Block[], drops: Drops): Edit[] {
  const starts = [statement.start, ...blocks.map((block) => block.end)];
  const found = starts.flatMap((start, index) => dropsIn(drops, start, blocks[index]?.start ?? statement.end));
  const links = found.flatMap(({ call, args }) => (args ? [] : [call]));
  const args = found.flatMap(({ call, args }) => (args ? removeItems(drops.module, argumentList(call), args) : []));
  return [...dropLinks(drops.module, links), ...args];
}
