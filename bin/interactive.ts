/** `--interactive`: each site with its diff and its reasons; accept, skip, accept all, open help, or quit. */
import { OptionError } from "../src/option-values.js";
import { leaveSites, rewrittenSites, type Site } from "../src/repo/sites.js";
import { colorPatch } from "../src/reporters/diff.js";
import { patchOf } from "../src/reporters/patch.js";
import { visible } from "../src/reporters/plain.js";
import { splice } from "../src/splice.js";
import type { FileResult } from "../src/types.js";
import { GUIDE } from "./guide.js";
import { colorsFor } from "./output.js";
import type { Settings } from "./settings.js";

type Answer = "accept" | "skip" | "all" | "help" | "quit";
type Choose = (results: readonly FileResult[]) => Promise<readonly FileResult[]>;
type Colors = ReturnType<typeof colorsFor>;

const SKIPPED = "skipped by hand";

/** @throws OptionError where nobody can answer: stdin or stdout is no terminal. */
export function chooser({ color }: Settings): Choose {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new OptionError("--interactive needs a terminal; use --dry to see the changes");
  const colors = colorsFor(process.stdout, color);
  return async (results) => {
    const left = new Map<string, string>();
    const sites = rewrittenSites(results);
    for (const [index, site] of sites.entries()) {
      process.stdout.write(`\n${describeSite(site, results, colors)}\n`);
      const answer = await decide(site, `${index + 1} of ${sites.length}: rewrite this site?`);
      if (answer === "all") break;
      if (answer === "skip") left.set(site.id, SKIPPED);
      if (answer === "quit") for (const { id } of sites.slice(index)) left.set(id, SKIPPED);
      if (answer === "quit") break;
    }
    return leaveSites(results, left);
  };
}

/** Help prints the pages of the site's rules and asks again. */
async function decide(site: Site, message: string): Promise<Exclude<Answer, "help">> {
  for (;;) {
    const answer = await ask(message);
    if (answer !== "help") return answer;
    const rules = [...new Set(site.findings.map(({ rule }) => rule))];
    process.stdout.write(rules.map((rule) => `\n${GUIDE.rule(rule).markdown}\n`).join(""));
  }
}

/** Ctrl+C is quit: what was accepted before is written. */
async function ask(message: string): Promise<Answer> {
  const { isCancel, select } = await import("@clack/prompts");
  const answer = await select<Answer>({
    message,
    options: [
      { value: "accept", label: "Accept" },
      { value: "skip", label: "Skip" },
      { value: "all", label: "Accept all", hint: "this one and all that follow" },
      { value: "help", label: "Open help", hint: "the page of each rule that objects" },
      { value: "quit", label: "Quit", hint: "write what was accepted, leave the rest" },
    ],
  });
  return isCancel(answer) ? "quit" : answer;
}

/** Place, findings, notes and diff of one site. */
function describeSite({ id, findings, edits }: Site, results: readonly FileResult[], colors: Colors): string {
  const why = [...new Set(findings.map(({ rule, message }) => `${colors.red(rule)} ${visible(message)}`))];
  const notes = [...new Set(findings.flatMap((finding) => finding.notes))].map(
    (note) => `${colors.dim("note:")} ${visible(note)}`,
  );
  const patches = results.map(({ path, input }) => {
    const own = edits.filter((edit) => edit.path === path);
    return own.length === 0 ? "" : colorPatch(patchOf(path, input, splice(input, own), own), colors);
  });
  return [colors.bold(visible(id)), ...why, ...notes, "", patches.join("")].join("\n");
}
