/** The python3 of this machine, for what only an interpreter can judge. */
import { spawnSync } from "node:child_process";

const BIG = 256 * 1024 * 1024;

/**
 * Runs a Python program with `input` as JSON on stdin and reads JSON from its stdout.
 * @throws Error when python3 is missing or fails: these tests are never skipped.
 */
export function runPython<Result>(args: readonly string[], input: unknown, timeout = 60_000): Result {
  const done = spawnSync("python3", args, { input: JSON.stringify(input), encoding: "utf8", maxBuffer: BIG, timeout });
  if (done.error && "code" in done.error && done.error.code === "ENOENT") {
    throw new Error("python3 is not on the PATH: the tests that execute Python need version 3.11 or newer");
  }
  if (done.status !== 0) throw new Error(`python3 ${args[0]} failed: ${done.stderr || done.error?.message}`);
  return JSON.parse(done.stdout) as Result;
}

const CHECK = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
def problem(text):
    try:
        ast.parse(text.encode("utf-8", "surrogatepass"))
    except (SyntaxError, ValueError) as error:
        return str(error)
json.dump([problem(text) for text in json.load(sys.stdin)], sys.stdout)
`;

/** CPython's own syntax error for each text, or null. */
export function syntaxErrors(texts: readonly string[]): (string | null)[] {
  return runPython(["-c", CHECK], texts);
}
