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
    lines: [
      "@contextlib.contextmanager",
      `def opened${index}():`,
      `    yield ${load(random)}`,
      `with opened${index}() as pipe${index}:`,
      `    ${`pipe${index}`}.to("cuda")`,
    ],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [
      `class Lazy${index}:`,
      "    made = None",
      "    @property",
      "    def pipe(self):",
      "        if self.made is None:",
      `            self.made = ${load(random)}`,
      "        return self.made",
      `lazy${index} = Lazy${index}()`,
    ],
    pipe: `lazy${index}.pipe`,
  }),
  (index, random) => ({
    lines: [
      `class Base${index}:`,
      "    def setup(self):",
      `        self.pipe = ${load(random)}`,
      `class Derived${index}(Base${index}):`,
      "    def setup(self):",
      "        super().setup()",
      ...action("self.pipe", random).map((line) => `        ${line}`),
      `derived${index} = Derived${index}()`,
      `derived${index}.setup()`,
    ],
    pipe: `derived${index}.pipe`,
  }),
  (index, random) => ({
    lines: [
      `def outer${index}():`,
      `    inner = ${load(random)}`,
      "    def get():",
      "        return inner",
      "    return get",
      `get${index} = outer${index}()`,
    ],
    pipe: `get${index}()`,
  }),
  (index, random) => ({
    lines: [
      `make${index} = functools.partial(${load(random).replace(".from_pretrained(", ".from_pretrained, ")}`,
      `pipe${index} = make${index}()`,
    ],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [
      `kwargs${index} = {"torch_dtype": ${random.pick(["torch.float16", "HALF"])}}`,
      ...(random.chance(50) ? [`kwargs${index}["variant"] = "fp16"`] : [`kwargs${index}.update(variant="fp16")`]),
      `pipe${index} = SanaPipeline.from_pretrained(MODEL, **kwargs${index})`,
    ],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [
      `vae${index} = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=${random.pick(["torch.float32", "torch.float16", "BRAIN"])})`,
      `pipe${index} = ${load(random).replace(/\)$/, `, vae=vae${index})`)}`,
    ],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [`pipe${index} = ${load(random)} if FLAG else ${load(random)}`],
    pipe: `pipe${index}`,
  }),
  (index, random) => ({
    lines: [
      `registry${index} = {"sana": SanaPipeline, "pag": SanaPAGPipeline}`,
      `pipe${index} = registry${index}["${random.pick(["sana", "pag"])}"].from_pretrained(MODEL, variant="fp16", torch_dtype=HALF)`,
    ],
    pipe: `pipe${index}`,
  }),
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
