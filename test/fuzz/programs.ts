/** Whole programs from a seed: pipelines that are loaded, held and cast in the ways of public code, and in ways that nobody would. */
import { action } from "./actions.js";
import { load, PREAMBLE } from "./loads.js";
import { type Random, randomFrom } from "./random.js";

const HELPERS = `

def tune(model):
    model.vae.to(torch.bfloat16)
    return model


class Tuner:
    def __init__(self, model):
        self.model = model

    def run(self):
        self.model.text_encoder.to(torch.bfloat16)

`;

/** How a program holds a pipeline: the lines that put it there, and the expression that gets it. */
interface Holder {
  readonly lines: readonly string[];
  readonly pipe: string;
}

type Hold = (index: number, random: Random) => Holder;

const HOLDS: readonly Hold[] = [
  (index, random) => ({ lines: [`pipe${index} = ${load(random)}`], pipe: `pipe${index}` }),
  (index, random) => ({ lines: [`pipe = ${load(random)}`, `pipe${index} = pipe`], pipe: `pipe${index}` }),
  (index, random) => ({
    lines: [
      `def load${index}():`,
      `    made = ${load(random)}`,
      ...maybeCast("made", random),
      "    return made",
      `pipe${index} = load${index}()`,
    ],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [`def load${index}(dtype=torch.float16):`, `    return ${load(random)}`, `pipe${index} = load${index}()`],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [
      `class Holder${index}:`,
      "    def __init__(self):",
      `        self.pipe = ${load(random)}`,
      `holder${index} = Holder${index}()`,
    ],
    pipe: `holder${index}.pipe`,
  }),
  (index, random) => ({ lines: [`pipes${index} = {"a": ${load(random)}}`], pipe: `pipes${index}["a"]` }),
  (index, random) => ({ lines: [`pipe${index}, extra = ${load(random)}, 1`], pipe: `pipe${index}` }),
  (index, random) => ({
    lines: ["if FLAG:", `    pipe${index} = ${load(random)}`, "else:", `    pipe${index} = ${load(random)}`],
    pipe: `pipe${index}`,
  }),
];

function maybeCast(pipe: string, random: Random): string[] {
  return random.chance(50) ? action(pipe, random).map((line) => `    ${line}`) : [];
}

/** The program of a seed. It ends by using every pipeline. */
export function program(seed: number): string {
  const random = randomFrom(seed);
  const holders = Array.from({ length: 1 + random.int(3) }, (_, index) => random.pick(HOLDS)(index, random));
  const body = holders.flatMap(({ lines }) => lines);
  for (let count = 1 + random.int(5); count > 0; count--) body.push(...action(random.pick(holders).pipe, random));
  for (const { pipe } of holders) if (random.chance(80)) body.push(`${pipe}("the end")`);
  if (random.chance(70)) return `${PREAMBLE}${HELPERS}${body.join("\n")}\n`;
  return `${PREAMBLE}${HELPERS}def main():\n${body.map((line) => `    ${line}`).join("\n")}\n\n\nmain()\n`;
}
