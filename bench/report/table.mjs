/** The figures of one scenario as Markdown that also reads well in a terminal. */
import { count, ratio } from "../measure/numbers.mjs";

/**
 * @typedef {object} Result
 * @property {string} title what was measured
 * @property {readonly import("../measure/rounds.mjs").Measured[]} measured
 * @property {string} base name of the contestant that is 1
 * @property {readonly import("./targets.mjs").Target[]} targets
 * @property {readonly string[]} [notes]
 */

/** @param {Result} result @param {{judged: boolean}} how whether the targets count at this size */
export function renderResult({ title, measured, base, targets, notes = [] }, { judged }) {
  const unit = measured.find(({ name }) => name === base)?.wall;
  const rows = [["command", "wall ms", `× ${base}`, "CPU ms", "peak MiB", "runs"], ...measured.map((one) => cells(one, unit))];
  const verdicts = targets.map(({ text, met }) => `- ${verdict(met, judged)}: ${text}`);
  return [`${title}.`, "", ...table(rows), "", ...verdicts, ...notes.map((note) => `- ${note}`), ""].join("\n");
}

function cells({ name, missing, wall, cpu, peak, runs, stopped }, unit) {
  if (missing !== undefined) return [name, "not measured", missing, "", "", ""];
  const more = stopped ? "> " : "";
  const times = unit === undefined ? "" : `${more}${ratio(wall / unit)}`;
  return [name, more + count(Math.round(wall)), times, ...[cpu, peak].map(rounded), String(runs)];
}

const rounded = (value) => (value === undefined ? "not measured" : count(Math.round(value)));

function verdict(met, judged) {
  if (met === undefined) return "not measured";
  if (!judged) return met ? "(met at this size)" : "(missed at this size)";
  return met ? "met" : "**missed**";
}

function table([head, ...rows]) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => `${"-".repeat(width + 1)}${column ? ":" : "-"}`).join("|")}|`;
  return [line(head), rule, ...rows.map(line)];
}
