/** The short way to split a command line says what yargs says, or nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine } from "../../bin/command-line.js";
import { COMMAND_NAMES } from "../../bin/commands.js";
import { addRewriteOptions, givenValues } from "../../bin/flags.js";
import { quickValues } from "../../bin/quick.js";
import { ANALYSIS_OPTIONS, RUN_OPTIONS, type RunOptionRow } from "../../src/options.js";

async function byYargs(args: readonly string[]) {
  let values: Record<string, unknown> = {};
  await commandLine(args, "0.0.0")
    .command("$0 [paths..]", "", addRewriteOptions, (given) => {
      values = given;
    })
    .parseAsync();
  return { given: givenValues(values), paths: values.paths ?? [] };
}

const rows: readonly RunOptionRow[] = [...ANALYSIS_OPTIONS, ...RUN_OPTIONS];
const names = rows.flatMap(({ name, alias }) => [`--${name}`, `--no-${name}`, ...(alias ? [`-${alias}`] : [])]);
const word = fc.constantFrom(
  "src",
  "a.py",
  "bf16",
  "fp16",
  "7.5",
  "12",
  "--help",
  "-x",
  "--",
  "-",
  "",
  "explain",
  "x=y",
  "../up",
  "é.py",
);
const argument = fc.oneof(
  fc.constantFrom(...names),
  word,
  fc.tuple(fc.constantFrom(...names), word).map(([name, value]) => `${name}=${value}`),
);

test("agrees with yargs wherever it answers", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(argument, { maxLength: 5 }), async (args) => {
      const quick = quickValues(args, COMMAND_NAMES);
      if (!quick) return;
      answered++;
      expect({ given: givenValues(quick), paths: quick.paths }).toEqual(await byYargs(args));
    }),
    { numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(100);
});

test.each([
  ["--dry"],
  ["-d", "src"],
  ["--target", "bf16", "--unsafe-fixes", "a.py", "b.py"],
  ["--include", "a", "--include", "b", "-q"],
])("answers %s %s %s", async (...args) => {
  const quick = quickValues(args, COMMAND_NAMES);
  expect(quick && { given: givenValues(quick), paths: quick.paths }).toEqual(await byYargs(args));
});

test.each([["--help"], ["explain"], ["--nope"], ["--target"], ["--jobs", "-1"], ["--dry=false"], ["--", "x"], ["-dq"]])(
  "leaves %s %s to yargs",
  (...args) => {
    expect(quickValues(args, COMMAND_NAMES)).toBeUndefined();
  },
);
