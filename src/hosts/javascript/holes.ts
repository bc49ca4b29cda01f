/** What a `${...}` stands for in the Python around it: as a name the text can be read, then it is seen where each name stands. */
import type { Argument, Attribute, Call, Module, Str } from "../../python/ast.js";
import type { Edit, Range } from "../../types.js";
import { expressionsIn } from "../document/expressions.js";
import type { Decoded } from "./decode.js";
import { revise } from "./revise.js";

/**
 * The literal with every hole as a name, and, if some follow an operand (`"id"${rest}`), with those as further arguments and their comma. A hole
 * that ends a line right behind an operand (`pipe.to("cuda")${more}`) may go on with it, so that it reads as an attribute.
 */
export function guesses(decoded: Decoded): Decoded[] {
  const { text, holes } = decoded;
  const follows = (pattern: RegExp, next: RegExp) =>
    holes.filter(({ start, end }) => pattern.test(text.charAt(start - 1)) && next.test(text.slice(end, end + 200)));
  const going = follows(/[)\]}"']/, /^[ \t]*(?:[\r\n;#]|$)/);
  const base = revise(
    decoded,
    going.map(({ start, end }) => ({ start, end, text: `.${"_".repeat(end - start - 1)}` })),
  );
  const glued = follows(/[\w"')\]}]/, /^\s*[,)]/);
  const appended = glued.map(({ start, end }) => ({ start, end, text: `,**${"_".repeat(end - start - 3)}` }));
  // A second, equal guess would be parsed again wherever the first one fails.
  return glued.length === 0 ? [base] : [base, revise(base, appended)];
}

/**
 * What names of holes must be replaced by so that nothing is taken for known that is not. Offsets are those of the module's text.
 * - `from_pretrained("id", NAME)`: further keywords, as a load has one positional argument; `f(NAME=...)`: any keyword;
 * - `part.to(NAME)`: a device or a dtype, unless it is called a device;
 * - `torch.NAME`: a dtype that is only known at run time; `pipe.NAME`: a part that is;
 * - `"...NAME..."`: an f-string with a hole.
 */
export function corrections(module: Module, holes: readonly Range[]): Edit[] {
  const isHole = (range: Range) => holesIn(holes, range).length > 0;
  const torch = torchNames(module);
  const found = expressionsIn(module.body).flatMap((expression): Edit[] => {
    if (expression.type === "call") return unknownArguments(expression, isHole);
    if (expression.type === "attribute" && isHole(expression.nameRange)) return runTimeAttribute(module.text, expression, torch);
    return expression.type === "string" && isHole(expression) ? formatted(module.text, expression, holes) : [];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The holes that a range overlaps; `holes` are in order. */
export function holesIn<Hole extends Range>(holes: readonly Hole[], { start, end }: Range): readonly Hole[] {
  let [low, high] = [0, holes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((holes[last]?.start ?? end) < end) last++;
  return holes.slice(low, last);
}

function unknownArguments({ callee, args }: Call, isHole: (range: Range) => boolean): Edit[] {
  const isLoad = callee.type === "attribute" && (callee.name === "from_pretrained" || callee.name === "from_pipe");
  const isUnknown = ({ kind, name = "", value, start }: Argument, index: number) =>
    (kind === "keyword" && isHole({ start, end: start + name.length })) ||
    (isLoad && kind === "positional" && value.type === "name" && isHole(value) && (index > 0 || args.length === 1));
  const unknown = args.filter(isUnknown).map(({ start, end }) => ({ start, end, text: `**${"_".repeat(end - start - 2)}` }));
  const [first] = args;
  const mayCast =
    callee.type === "attribute" && callee.name === "to" && first?.kind === "positional" && first.value.type === "name";
  if (!mayCast || !isHole(first) || DEVICE.test(first.value.id)) return unknown;
  return [{ start: first.start, end: first.end, text: `*${"_".repeat(first.end - first.start - 1)}` }, ...unknown];
}

/** What a hole is called that says where, not what: `pipe.to(${device})`. */
const DEVICE = /dev|gpu|cuda|cpu|mps/i;

function runTimeAttribute(text: string, { start, end, object, nameRange }: Attribute, torch: ReadonlySet<string>): Edit[] {
  if (object.type !== "name" || !torch.has(object.id))
    return [{ ...nameRange, text: `p[${"_".repeat(end - nameRange.start - 3)}]` }];
  const name = text.slice(start + "dtype".length, end).replace(/\W/g, "_");
  return [{ start, end, text: `dtype${name}` }];
}

/** Only plain strings: `{` and `}` of the text itself would have to be doubled, which nothing asks for. */
function formatted(text: string, { start, end, quote, holes: known }: Str, holes: readonly Range[]): Edit[] {
  const inside = holesIn(holes, { start, end });
  const isFormatted = /^f["']/i.test(text.slice(start, start + 2));
  const literal = inside.filter((hole) => !known.some((part) => part.start < hole.end && part.end > hole.start));
  if (!isFormatted && (quote === "" || !text.startsWith(quote, start) || /[{}]/.test(text.slice(start, end)))) return [];
  const named = literal.map((hole) => ({ ...hole, text: `{${text.slice(hole.start + 1, hole.end - 1)}}` }));
  return isFormatted ? named : [{ start, end: start, text: "f" }, ...named];
}

/** `torch` and what it is imported as. */
function torchNames({ body }: Module): Set<string> {
  const imports = body.flatMap((statement) => (statement.type === "import" ? statement.names : []));
  return new Set(["torch", ...imports.flatMap(({ module, alias }) => (module === "torch" && alias ? [alias] : []))]);
}
