/** A generated program laid out in other ways, line by line: what it does stays, what surrounds each load and each cast does not. */
import type { Random } from "./random.js";

/** Lines for one line of the program, or nothing when the way does not fit it. */
type Way = (line: string, random: Random) => readonly string[] | undefined;

const marginOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";
const isSimple = (line: string): boolean =>
  line.trim() !== "" && !/^\s*[@#]|:$/.test(line) && !/^\s*(?:return|yield)\b/.test(line);
const isCast = (line: string): boolean => /\.(?:to|half|bfloat16|float)\(/.test(line);

const TRAILING = ["  # bf16 is what the VAE wants", "  # keep", "  #  cast to half precision", " # noqa"];
const ABOVE = ["# the VAE runs in bfloat16", "# cast it", "# see the model card", "# fp16 overflows here"];

/** The arguments of the first call whose callee ends in `name`: what stands before, between its brackets, and after. */
function callIn(line: string, name: string): { before: string; args: readonly string[]; after: string } | undefined {
  const open = line.indexOf(`${name}(`);
  if (open < 0) return undefined;
  const start = open + name.length + 1;
  const args: string[] = [];
  let [from, depth, quote] = [start, 0, ""];
  for (let at = start; at < line.length; at++) {
    const char = line[at] ?? "";
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (`"'`.includes(char)) quote = char;
    else if ("([{".includes(char)) depth++;
    else if (char === ")" && depth === 0) {
      return { before: line.slice(0, start), args: [...args, line.slice(from, at).trim()], after: line.slice(at) };
    } else if (")]}".includes(char)) depth--;
    else if (char === "," && depth === 0) {
      args.push(line.slice(from, at).trim());
      from = at + 1;
    }
  }
  return undefined;
}

/** Each argument on a line of its own, with or without a comma after the last one, some with comments. */
const spread =
  (name: string): Way =>
  (line, random) => {
    const call = callIn(line, name);
    if (!call || call.args[0] === "") return undefined;
    const margin = marginOf(line);
    const closing = random.pick([",", ""]);
    const args = call.args.map((arg, index) => {
      const comma = index < call.args.length - 1 ? "," : closing;
      return `${margin}    ${arg}${comma}${random.chance(20) ? random.pick(TRAILING) : ""}`;
    });
    return [call.before, ...args, margin + call.after];
  };

/** Arguments aligned under the first one. */
const aligned: Way = (line) => {
  const call = callIn(line, "from_pretrained");
  if (!call || call.args.length < 2) return undefined;
  const [first = "", ...rest] = call.args;
  const all = [call.before + first, ...rest.map((arg) => " ".repeat(call.before.length) + arg)];
  return all.map((one, index) => one + (index < rest.length ? "," : call.after));
};

/** A chain of two calls over several lines, in brackets. */
const chained: Way = (line) => {
  const [, margin = "", object, first, second] = /^(\s*)([\w.]+)(\.\w+\([^()]*\))(\.\w+\([^()]*\))$/.exec(line) ?? [];
  return object
    ? [`${margin}(`, ...[object, `    ${first}`, `    ${second}`].map((one) => `${margin}    ${one}`), `${margin})`]
    : undefined;
};

const WAYS: readonly Way[] = [
  spread("from_pretrained"),
  spread("from_pretrained"),
  spread(".to"),
  aligned,
  chained,
  (line, random) => (isSimple(line) ? [line + random.pick(TRAILING)] : undefined),
  (line, random) => (isCast(line) && isSimple(line) ? [line + random.pick(TRAILING)] : undefined),
  (line, random) => (isCast(line) && isSimple(line) ? [marginOf(line) + random.pick(ABOVE), line] : undefined),
  (line, random) =>
    isCast(line) && isSimple(line)
      ? ["", marginOf(line) + random.pick(ABOVE), marginOf(line) + random.pick(ABOVE), line, ""]
      : undefined,
  (line) => (isSimple(line) ? [`${marginOf(line)}print("first"); ${line.trimStart()}`] : undefined),
  (line) => (isSimple(line) ? [`${line}; print("then")`] : undefined),
  (line) => (isSimple(line) ? [`${line};`] : undefined),
  (line) => (isCast(line) && isSimple(line) ? [`${marginOf(line)}if True: ${line.trimStart()}`] : undefined),
  (line) => (isCast(line) && isSimple(line) ? [line.replace(/\.(to|half)\(/, " \\\n        .$1(")] : undefined),
  (line) => (isSimple(line) ? [line.replace(/\.to\(([^()]+)\)/g, ".to( $1 )").replaceAll("dtype=", "dtype = ")] : undefined),
  (line) => (isCast(line) && isSimple(line) ? [line.replace(/\.to\(([^(),=]+)\)/, ".to($1,)")] : undefined),
  (line) =>
    /^\s*[\w.]+\.(?:vae|text_encoder|transformer)\.to\(/.test(line)
      ? [line.replace(/([\w.]+)\.(vae|text_encoder|transformer)\.to/, "($1.$2).to")]
      : undefined,
  (line) => (isSimple(line) && line.includes("from_pretrained(") ? [line.replaceAll("torch_dtype=", "dtype=")] : undefined),
  (line) => (line.includes("from_pretrained(") ? [line.replace(/torch_dtype=torch\.(\w+)/, 'torch_dtype="$1"')] : undefined),
  (line) => (line.includes("from_pretrained(") ? [line.replace(/torch_dtype=([\w.]+)/, '**{"torch_dtype": $1}')] : undefined),
  (line) =>
    line.includes("from_pretrained(")
      ? [line.replace(/"Efficient-Large-Model\/(\w+)"/, 'f"Efficient-Large-Model/$1"')]
      : undefined,
  (line, random) =>
    line.includes("from_pretrained(")
      ? [
          line.replace(
            /_pretrained\(("[^"]+"|MODEL)/,
            `_pretrained($1, ${random.pick(['revision="main"', "local_files_only=True", "variant=None"])}`,
          ),
        ]
      : undefined,
  (line, random) =>
    isCast(line) && isSimple(line)
      ? [`${line}  # sana-codemod: ignore${random.pick(["", "[recast-after-load]", "[missing-variant]"])}`]
      : undefined,
];

/** What changes the file as a whole. */
const WHOLE: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.replace(/^(?: {4})+/gm, (margin) => "\t".repeat(margin.length / 4)),
  (text) => text.replace(/^(?: {4})+/gm, (margin) => " ".repeat(margin.length / 2)),
  (text) => text.replaceAll(/\btorch\./g, "th.").replace("import torch\n", "import torch as th\n"),
  (text) =>
    text
      .replaceAll(/\btorch\.(b?float\d\d)\b/g, "$1")
      .replace("import torch\n", "import torch\nfrom torch import (\n    bfloat16,\n    float16,\n    float32,\n)\n"),
  (text) => `\uFEFF${text}`,
  (text) => text.trimEnd(),
  (text) => `${text.trimEnd()}\n\n\n`,
];

/** @param program as {@link program} makes it: every line a whole line of Python. */
export function linesLaidOut(program: string, random: Random): string {
  const lines = program.split("\n").flatMap((line) => {
    const way = random.chance(35) ? random.pick(WAYS) : undefined;
    return way?.(line, random) ?? [line];
  });
  return lines.join("\n");
}

/** The file as a whole as well: tabs, other names of torch, a byte order mark, other ends. */
export const laidOut = (program: string, random: Random): string => random.pick(WHOLE)(linesLaidOut(program, random));
