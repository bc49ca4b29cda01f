/** A line per repository on stderr, with how many are to come and about how long that takes. */
import type { Listener, Selection } from "../src/bulk/run.js";
import { counted } from "../src/bulk/template.js";
import type { Outcome } from "../src/bulk/types.js";
import { print } from "./output.js";

const LABELS = { done: "done", nothing: "nothing to do", left: "left", failed: "failed" } as const;

export function progress(quiet: boolean, { dry, action }: Selection): Listener & { summary(): string } {
  const counts = { done: 0, nothing: 0, left: 0, failed: 0 };
  const began = Date.now();
  let [total, seen] = [0, 0];
  return {
    start(open, finished, failed) {
      total = open;
      if (!quiet) void print(process.stderr, `${beginning(open, finished, failed)}\n`);
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

function beginning(open: number, finished: number, failed: number): string {
  if (open + finished === 0) return "repos.txt names no repository yet: write one a line";
  const again = failed > 0 ? ` (${failed} failed: bulk retry --failed)` : "";
  return `${counted(open, "repository", "repositories")} to do, ${finished} finished or not asked for${again}`;
}

function said({ state, name, reason, files, sites, pull, left }: Outcome, dry: boolean): string {
  const changed = files && `${counted(sites ?? 0, "site")} in ${counted(files.length, "file")}`;
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
