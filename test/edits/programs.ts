/** Random Python programs of recasts, other statements, blocks and comments, for properties. */
import fc from "fast-check";

/** Marks in the text: `keep(n)` is any other statement, `pn` is what recast number n casts. */
export interface Program {
  readonly text: string;
  /** Numbers of all recasts. */
  readonly recasts: readonly number[];
}

/** Prints one statement at an indentation; numbers come from the counter. */
type Print = (indent: string, next: () => number) => string;

const RECASTS: readonly ((n: number) => string)[] = [
  (n) => `p${n}.to(d)`,
  (n) => `p${n}.half()`,
  (n) => `x.p${n} = x.p${n}.to(d)`,
  (n) => `x.p${n}, x.y = x.p${n}.to(dtype=d), x.y`,
  (n) => `v${n} = p${n}.to(d)`,
  (n) => `p${n}.to("cuda", d)`,
  (n) => `(p${n}.to(d), p${n})`,
  (n) => `p${n}.eval().to(d).eval()`,
  (n) => `log(p${n}.to(d))`,
  (n) => `[q.to(d) for q in (p${n},)]`,
  (n) => `p${n}.to(\n    device="cuda",  # c\n    dtype=d,  # bf16\n)`,
];
const MULTILINE: readonly ((n: number) => string)[] = [
  (n) => `p${n}.to(\n    d,  # bf16\n)`,
  (n) => `(p${n}\n    .to(d)\n    .eval())`,
];
const COMMENTS = ["# cast to bf16", "# something else", "# fp16 overflows", ""];
const HEADERS = [
  "if a:",
  "if flag():",
  "if b is None:",
  "for q in (a, b):",
  "for q in seq():",
  "with no_grad():",
  "with lock:",
  "while none:",
];
/** Headers that stay whatever is removed: of a `try`, of a definition, or with an effect. */
export const LASTING = /try:|except ValueError:|finally:|def f|class A|if flag\(\):|in seq\(\):|with lock:|while none:/g;

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const indented = (text: string, indent: string) => text.replace(/\n/g, `\n${indent}`);

const keep: fc.Arbitrary<Print> = oneOf(["keep(%)", "keep(%, q)", "y = keep(%)", "q = keep(%)", "pass"]).map(
  (text) => (_, next) => text.replace("%", () => String(next())),
);
const recast: fc.Arbitrary<Print> = oneOf([...RECASTS, ...MULTILINE]).map(
  (print) => (indent, next) => indented(print(next()), indent),
);
const simple = fc.oneof({ weight: 3, arbitrary: recast }, { weight: 1, arbitrary: keep });
const joined: fc.Arbitrary<Print> = fc
  .tuple(fc.array(simple, { minLength: 1, maxLength: 3 }), oneOf(["", "", ";", "  # bf16", "  # c"]))
  .map(
    ([all, end]) =>
      (indent, next) =>
        all.map((print) => print(indent, next)).join("; ") + end,
  );
const line: fc.Arbitrary<Print> = joined.map((print) => (indent, next) => `${indent}${print(indent, next)}`);
const comment: fc.Arbitrary<Print> = oneOf(COMMENTS).map((text) => (indent) => (text ? indent + text : ""));

const { body } = fc.letrec<{ body: Print; block: Print }>((tie) => ({
  body: fc
    .tuple(
      fc.array(fc.oneof({ depthSize: "small", withCrossShrink: true }, line, line, comment, tie("block")), { maxLength: 4 }),
      line,
      comment,
    )
    .map(
      ([all, last, tail]) =>
        (indent, next) =>
          [...all, last, tail].map((print) => print(indent, next)).join("\n"),
    ),
  block: fc.oneof(
    fc.tuple(oneOf(HEADERS), tie("body")).map(([header, inner]) => suite(header, inner)),
    fc.tuple(oneOf(HEADERS), joined).map(
      ([header, inner]): Print =>
        (indent, next) =>
          `${indent}${header} ${inner(indent, next)}`,
    ),
    fc.tuple(tie("body"), tie("body"), tie("body")).map(([a, b, c]) =>
      clauses([
        ["if a:", a],
        ["elif b:", b],
        ["else:", c],
      ]),
    ),
    fc.tuple(tie("body"), tie("body")).map(([a, b]) =>
      clauses([
        ["if flag():", a],
        ["else:", b],
      ]),
    ),
    fc.tuple(tie("body"), tie("body")).map(([a, b]) =>
      clauses([
        ["try:", a],
        ["except ValueError:", b],
      ]),
    ),
    fc.tuple(tie("body"), tie("body")).map(([a, b]) =>
      clauses([
        ["try:", a],
        ["finally:", b],
      ]),
    ),
    fc.tuple(tie("body"), tie("body")).map(([a, b]) =>
      clauses([
        ["for q in (a, b):", a],
        ["else:", b],
      ]),
    ),
    tie("body").map((inner) => suite("def f(self=None):", inner)),
    tie("body").map((inner) => suite("class A:", inner)),
  ),
}));

function suite(header: string, inner: Print): Print {
  return (indent, next) => `${indent}${header}\n${inner(`${indent}    `, next)}`;
}

function clauses(all: readonly (readonly [string, Print])[]): Print {
  return (indent, next) => all.map(([header, inner]) => suite(header, inner)(indent, next)).join("\n");
}

/** Programs with `\n` or `\r\n` line ends. */
export const programs: fc.Arbitrary<Program> = fc.tuple(body, fc.boolean(), fc.boolean()).map(([print, crlf, end]) => {
  let count = 0;
  const source = print("", () => count++) + (end ? "\n" : "");
  const recasts = [...source.matchAll(/(?<![\w.])(?:x\.)?p(\d+)/g)].map(([, number]) => Number(number));
  return { text: crlf ? source.replace(/\n/g, "\r\n") : source, recasts: [...new Set(recasts)] };
});
