/** Generated JavaScript documents with Python in a literal, written by another hand than the host's: a text, and the literal that must hold it. */
import fc from "fast-check";

export type Kind = "double" | "single" | "template" | "raw" | "attribute";

export interface Document {
  /** Name of a file whose ending fits. */
  readonly path: string;
  readonly source: string;
  /** The Python as JavaScript hands it on, indentation and all. */
  readonly python: string;
}

const HEAD = ["from diffusers import SanaPipeline", 'pipe = SanaPipeline.from_pretrained("a/b", torch_dtype=torch.bfloat16)'];

/** Text of a comment: quotes, backslashes, what opens a hole, wide characters, no line ends. */
export const commentText = fc
  .array(fc.constantFrom(..."ab '\"`\\$}{&;\té猫😀\u2028", `\${`, "\\n", "&quot;", "\\u0041"), { maxLength: 12 })
  .map((parts) => parts.join(""));

const line = commentText.map((text) => `# ${text}.`);
const blank = fc.constantFrom("", "def f():\n    return 1");

/** Python that mentions a load and parses, without a line end at its end. */
export const program = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, blank), { maxLength: 5 })
  .map((lines) => [...HEAD, ...lines, "pipe()"].join("\n"));

export interface Shape {
  readonly kind: Kind;
  readonly crlf: boolean;
  readonly indentation: string;
  /** For each unit in turn, whether it is spelled as an escape although it need not be; words never are, the prefilter must see them. */
  readonly escaped: readonly boolean[];
}

export const shape: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom<Kind>("double", "single", "template", "raw", "attribute"),
  crlf: fc.boolean(),
  indentation: fc.constantFrom("", "", "  ", "\t\t"),
  escaped: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
});

/** The document that holds `program` in the given shape. */
export function documentOf(program: string, { kind, crlf, indentation, escaped }: Shape): Document {
  const held = kind === "raw" ? program.replace(/`|\$(?=\{)|\\/g, "_") : program;
  const indented = held
    .split("\n")
    .map((text) => (text === "" ? text : indentation + text))
    .join("\n");
  const python = indentation === "" ? indented : `\n${indented}\n${indentation.slice(1)}`;
  const { before, after, spell } = SPELLINGS[kind];
  const isEscaped = (unit: string, index: number) => /\W/.test(unit) && (escaped[index % escaped.length] ?? false);
  const literal = before + [...python].map((unit, index) => spell(unit, isEscaped(unit, index))).join("") + after;
  const text = `\tconst\ta = "😀";\n/* 猫 */ const b = ${literal};\n`;
  const ending = kind === "attribute" ? "jsx" : crlf ? "ts" : "mjs";
  return {
    path: `a.${ending}`,
    source: crlf ? text.replaceAll("\n", "\r\n") : text,
    python: crlf && kind === "attribute" ? python.replaceAll("\n", "\r\n") : python,
  };
}

interface Spelling {
  readonly before: string;
  readonly after: string;
  spell(unit: string, escaped: boolean): string;
}

const hex = (unit: string) => `\\u{${unit.codePointAt(0)?.toString(16)}}`;
const quoted =
  (quote: string): Spelling["spell"] =>
  (unit, escaped) => {
    if (unit === "\n") return escaped ? "\\n\\\n" : "\\n";
    if (escaped || unit === "\\" || unit === quote) return escaped ? hex(unit) : `\\${unit}`;
    return unit;
  };

const SPELLINGS: Readonly<Record<Kind, Spelling>> = {
  double: { before: '"', after: '"', spell: quoted('"') },
  single: { before: "'", after: "'", spell: quoted("'") },
  raw: { before: "String.raw`", after: "`", spell: (unit) => unit },
  template: {
    before: "dedent`",
    after: "`",
    spell: (unit, escaped) => {
      if (unit === "\\" || unit === "`" || unit === "$") return `\\${unit}`;
      return escaped && unit !== "\n" ? hex(unit) : unit;
    },
  },
  attribute: {
    before: '<A b="',
    after: '" />',
    spell: (unit, escaped) =>
      unit === "&"
        ? "&amp;"
        : unit === '"'
          ? "&#34;"
          : escaped && unit.charCodeAt(0) > 32
            ? `&#x${unit.codePointAt(0)?.toString(16)};`
            : unit,
  },
};
