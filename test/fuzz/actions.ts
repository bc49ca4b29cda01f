/** What a generated program does with its pipelines: statements as lines, indented relative to where they stand. */
import { DTYPES } from "./loads.js";
import type { Random } from "./random.js";

const PARTS = ["vae", "text_encoder", "transformer"] as const;

type Action = (pipe: string, random: Random) => readonly string[];

const part = (random: Random) => random.pick(PARTS);
const dtype = (random: Random) => random.pick(DTYPES);

const CASTS: readonly Action[] = [
  (pipe, random) => [`${pipe}.${part(random)}.to(${dtype(random)})`],
  (pipe) => [`${pipe}.vae.to(torch.bfloat16)`, `${pipe}.text_encoder.to(torch.bfloat16)`],
  (pipe, random) => [`${pipe}.${part(random)}.to(dtype=${dtype(random)})`],
  (pipe, random) => [`${pipe}.${part(random)}.to("cuda", ${dtype(random)})`],
  (pipe, random) => [`${pipe}.${part(random)}.to("cuda").to(${dtype(random)})`],
  (pipe, random) => [`${pipe}.${part(random)}.${random.pick(["half", "bfloat16", "float"])}()`],
  (pipe, random) => [`${pipe}.to(${dtype(random)})`],
  (pipe, random) => [`${pipe}.to("cuda", ${dtype(random)})`],
  (pipe, random) => [`${pipe}.vae = ${pipe}.vae.to(${dtype(random)})`],
  (pipe, random) => [`setattr(${pipe}, "vae", ${pipe}.vae.to(${dtype(random)}))`],
  (pipe, random) => [`decoder = ${pipe}.vae`, `decoder.to(${dtype(random)})`],
  (pipe, random) => [`for part in [${pipe}.vae, ${pipe}.text_encoder]:`, `    part.to(${dtype(random)})`],
  (pipe, random) => [`for name in PARTS:`, `    getattr(${pipe}, name).to(${dtype(random)})`],
  (pipe, random) => [`if hasattr(${pipe}, "vae"):`, `    ${pipe}.vae.to(${dtype(random)})`],
  (pipe) => [`tune(${pipe})`],
  (pipe) => [`Tuner(${pipe}).run()`],
];

const OTHERS: readonly Action[] = [
  (pipe) => [`${pipe}.to("cuda")`],
  (pipe) => [`${pipe}.vae.to("cpu")`],
  (pipe) => [`${pipe}.enable_model_cpu_offload()`],
  (pipe) => [`image = ${pipe}("a tree").images[0]`],
  (pipe) => [`${pipe}.vae.eval()`],
  (pipe) => [`noise = torch.zeros(1, dtype=torch.float16)`, `image = ${pipe}("a tree").images[0]`],
  (pipe) => [`other = SanaPAGPipeline.from_pipe(${pipe})`, `other.vae.to(torch.bfloat16)`],
  (pipe) => [`shared = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", vae=${pipe}.vae)`],
  (pipe) => [`assert ${pipe}.vae.dtype is not None`],
  (pipe) => [`${pipe}.save_pretrained("out")`],
  (pipe) => [`${pipe}.register_modules(vae=${pipe}.vae.to(torch.bfloat16))`],
  (pipe) => [`${pipe}.vae.requires_grad_(False).to(torch.bfloat16)`],
  (pipe) => [`moved = ${pipe}.to("cuda")`, "moved.vae.to(torch.bfloat16)"],
  (pipe) => [`(part := ${pipe}.vae).to(torch.bfloat16)`],
  (pipe) => [`parts = {name: module for name, module in ${pipe}.components.items()}`, `parts["vae"].to(torch.bfloat16)`],
  (pipe) => [`del ${pipe}.vae`],
  (pipe) => [`${pipe}.vae.to(dtype=${pipe}.text_encoder.dtype)`],
  (pipe) => [`${pipe}.text_encoder.to(torch.float32 if FLAG else torch.bfloat16)`],
  (pipe) => [`again = SanaPipeline(**${pipe}.components)`, "again.vae.to(torch.bfloat16)"],
  (pipe) => [`list(map(tune, [${pipe}]))`],
  (pipe) => [`(lambda model: model.vae.to(torch.bfloat16))(${pipe})`],
  (pipe) => [`held = [${pipe}]`, `held[0].vae.to(torch.bfloat16)`],
];

/** Something done to `pipe`, bare or under a condition, a loop or a try. */
export function action(pipe: string, random: Random): readonly string[] {
  const lines = random.pick(random.chance(70) ? CASTS : OTHERS)(pipe, random);
  if (random.chance(72)) return lines;
  const inner = lines.map((line) => `    ${line}`);
  return random.pick([
    ["if FLAG:", ...inner],
    ["if not FLAG:", ...inner, "else:", `    ${pipe}.to("cuda")`],
    ["try:", ...inner, "finally:", `    print("done")`],
    ["with torch.no_grad():", ...inner],
    ["for step in range(2):", ...inner],
    [`if isinstance(${pipe}, SanaPipeline):`, ...inner],
  ]);
}
