/** Generated cases: a program in a file of some kind, its rewrite, and the laws that both keep. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS, type Options } from "../../src/options.js";
import { patches } from "../../src/reporters/diff.js";
import type { FileResult } from "../../src/types.js";
import { execute } from "../execution/trace.js";
import { fromEdits } from "../harness/laws.js";
import { program } from "./programs.js";
import { randomFrom } from "./random.js";
import { faults } from "./verdict.js";
import type { Wrap } from "./wrap.js";

/** A line end of Unix. */
const BARE = /(?<!\r)\n/;
const OPTIONS = [DEFAULTS, { ...DEFAULTS, unsafeFixes: true }, { ...DEFAULTS, target: "bf16" as const, unsafeFixes: true }];

export interface Case {
  readonly seed: number;
  readonly kind: Wrap;
  readonly input: string;
  readonly result: FileResult;
  readonly options: Options;
}

/** The case of a seed. One in eight has Windows' line ends. `choice`: the options, of which the seed takes one. */
export function caseOf(seed: number, kinds: readonly Wrap[], choice: readonly Options[] = OPTIONS): Case {
  const random = randomFrom(seed ^ 0x5eed);
  const kind = random.pick(kinds);
  const text = kind.wrap(program(seed), random);
  const input = random.chance(12) ? text.replaceAll("\n", "\r\n") : text;
  const options = choice[seed % choice.length] ?? DEFAULTS;
  return { seed, kind, input, result: rewrite(seed, kind, input, options), options };
}

function rewrite(seed: number, { path }: Wrap, text: string, options: Options): FileResult {
  const [result] = codemod([{ path, text }], options);
  if (!result) throw new Error(`seed ${seed}: no result`);
  return result;
}

export const isChanged = ({ input, result }: Case): boolean => input !== result.output;

/** A second run changes nothing, bytes outside edits are as they were, nothing broke, and every finding that is left has a reason. */
export function lawless(one: Case): string[] {
  const { seed, kind, input, result, options } = one;
  const own = fromEdits([{ path: kind.path, text: input }], [result])[0]?.text;
  const said = [
    ...(result.problem ? [result.problem.message] : []),
    ...(own === result.output ? [] : ["the edits do not make the output"]),
    ...(isChanged(one) && rewrite(seed, kind, result.output, options).output !== result.output
      ? ["a second run changes it again"]
      : []),
    ...(/\r\n/.test(input) && !BARE.test(input) && BARE.test(result.output) ? ["a line end changed"] : []),
  ];
  return said.length > 0 ? [report(one, said)] : [];
}

/** What `git apply` makes of the patch of all cases must be what they would be in place. */
export function misapplied(cases: readonly Case[]): string[] {
  const root = mkdtempSync(join(tmpdir(), "sana-codemod-fuzz-"));
  try {
    const results = cases.map(({ seed, kind, result }) => moved(result, `${seed}/${kind.path}`));
    for (const { path, input } of results) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), input);
    }
    const { stderr } = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: root,
      input: patches(results).join(""),
      encoding: "utf8",
    });
    const wrong = cases.filter(
      (_, index) => readFileSync(join(root, results[index]?.path ?? ""), "utf8") !== results[index]?.output,
    );
    return [
      ...(stderr ? [`git apply: ${stderr}`] : []),
      ...wrong.map((one) => report(one, ["git apply makes something else of it"])),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function moved(result: FileResult, path: string): FileResult {
  const findings = result.findings.map((finding) => ({
    ...finding,
    path,
    edits: finding.edits.map((edit) => ({ ...edit, path })),
  }));
  return { ...result, path, findings };
}

/** Programs before and after, executed. `proven` counts those that run to their end as they stand: others prove little. */
export function executed(cases: readonly Case[]): { readonly wrong: readonly string[]; readonly proven: number } {
  const jobs = cases.flatMap(({ kind, input, result, seed }) =>
    [input, result.output].map((text) => ({
      files: [{ path: "main.py", text: kind.unwrap(text.replaceAll("\r\n", "\n")) }],
      entry: "main.py",
      argv: [],
      env: { STANDIN_PUBLISHED: "fp16,bf16", ...(seed % 2 ? { FLAG: "1" } : {}) },
    })),
  );
  const traces = execute(jobs);
  const proven = traces.filter(({ error }, index) => index % 2 === 0 && error === null).length;
  const wrong = cases.flatMap((one, index) => {
    const [before, after] = traces.slice(2 * index, 2 * index + 2);
    const found = before && after ? faults(before, after) : ["not executed"];
    return found.length > 0 ? [report(one, found)] : [];
  });
  return { wrong, proven };
}

const report = ({ seed, kind, input, result }: Case, found: readonly string[]): string =>
  `seed ${seed}, ${kind.path}: ${found.join("; ")}\n--- before\n${input}\n--- after\n${result.output}`;
