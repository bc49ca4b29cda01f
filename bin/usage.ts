/** yargs' complaints in one line that names the option and the remedy. */
import { camelCase } from "../src/option-values.js";
import { ANALYSIS_OPTIONS, RUN_OPTIONS } from "../src/options.js";

/** @param message what yargs says; @param args what the user wrote. */
export function usageMessage(message: string, args: readonly string[]): string {
  const unknown = /^Unknown (?:arguments?|commands?): (.+)$/.exec(message)?.[1];
  if (unknown !== undefined) return `${unknownArguments(unknown.split(", "), args)}; see sana-codemod --help`;
  const short = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (short !== undefined) return `--${short} needs a value; see sana-codemod --help`;
  if (message.startsWith("Not enough non-option arguments"))
    return `${args[0]} alone says too little; see sana-codemod ${args[0]} --help`;
  return message.split("\n")[0] ?? message;
}

function unknownArguments(names: readonly string[], args: readonly string[]): string {
  // yargs names each option twice, also in camel case.
  const distinct = names.filter((name) => !names.some((other) => other !== name && camelCase(other) === name));
  const [first = ""] = distinct;
  const written = args.find((arg) => arg.replace(/^--?/, "").split("=")[0] === first && arg.startsWith("-"));
  if (written === undefined && args.includes(first)) return `unexpected argument ${JSON.stringify(first)}`;
  const option = written?.split("=")[0] ?? (first.length === 1 ? `-${first}` : `--${first}`);
  const near = nearest(first);
  return `unknown option ${option}${near === undefined ? "" : ` (did you mean --${near}?)`}`;
}

/** The option at most two typing mistakes away. */
function nearest(name: string): string | undefined {
  const names = [...ANALYSIS_OPTIONS, ...RUN_OPTIONS].map((row) => row.name).filter((known) => known !== name);
  const ranked = names.map((known) => ({ known, far: distance(name, known) })).sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= 2 && name.length > 2 ? ranked[0].known : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
