/** Puts measured tables into docs/performance.md, each between the two comments that name its scenario. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DOCUMENT = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));

/** @param {ReadonlyMap<string, string>} tables by scenario @throws Error when the page has no place for one */
export function writeFigures(tables, path = DOCUMENT) {
  writeFileSync(path, withFigures(readFileSync(path, "utf8"), tables));
}

/** The page with `tables` in it. @throws Error when it has no place for one */
export function withFigures(page, tables) {
  let text = page;
  for (const [scenario, table] of tables) {
    const [before, after] = [`<!-- figures: ${scenario} -->`, `<!-- end of figures: ${scenario} -->`];
    const [start, end] = [text.indexOf(before), text.indexOf(after)];
    if (start < 0 || end < start) throw new Error(`the page has no "${before}" with "${after}" after it`);
    text = `${text.slice(0, start + before.length)}\n${table.trim()}\n${text.slice(end)}`;
  }
  return text;
}
