/** A line per repository on stderr, with how many are to come and about how long that takes. */
import type { Listener, Selection } from "../src/bulk/run.js";
import type { Outcome } from "../src/bulk/types.js";
import { print } from "./output.js";

const LABELS = { done: "done", nothing: "nothing to do", left: "left", failed: "failed" } as const;

export function progress(quiet: boolean, { dry, action }: Selection): Listener & { summary(): string } {
  const counts = { done: 0, nothing: 0, left: 0, failed: 0 };
  const began = Date.now();
  let [total, seen] = [0, 0];
  return {
    start(open, finished) {
      total = open;
      if (!quiet) void print(process.stderr, `${open} repositories to do, ${finished} finished or not asked for\n`);
    },
    settled(outcome) {
      seen++;
      counts[outcome.state]++;
      const left = ((Date.now() - began) / seen) * (total - seen);
      if (!quiet || outcome.state === "failed")
        void print(process.stderr, `[${seen}/${total}, ${duration(left)} left] ${said(outcome, dry)}\n`);
    },
    summary() {
      const { done, nothing, left, failed } = counts;
      const what = dry ? `would be changed (${action})` : "done";
      return `${done} ${what}, ${nothing} nothing to do, ${left} left, ${failed} failed, ${total - seen} not reached\n`;
    },
  };
}

function said({ state, name, reason, files, sites, pull, left }: Outcome, dry: boolean): string {
  const changed = files && `${sites} sites in ${files.length} files`;
  const why = reason ?? (state === "left" ? left?.[0] : undefined);
  const details = [changed, pull?.url, why].filter((part) => part !== undefined).join("; ");
  return `${dry && state === "done" ? "would change" : LABELS[state]} ${name}${details ? `: ${details}` : ""}`;
}

function duration(ms: number): string {
  const minutes = ms / 60_000;
  return minutes < 1
    ? `${Math.ceil(ms / 1000)} s`
    : minutes < 90
      ? `${Math.round(minutes)} min`
      : `${(minutes / 60).toFixed(1)} h`;
}
