/** The kinds of files that mention SANA, as public code has them: scripts, functions, classes, a loader used by another file, and files that need nothing. */
import { pick } from "./random.mjs";

/** Checkpoints with a float16 variant, in the order in which public code uses them. */
const IDS = ["Sana_600M_512px", "Sana_1600M_1024px_MultiLing", "Sana_1600M_1024px", "Sana_600M_1024px", "Sana_1600M_512px"];

/**
 * @typedef {object} Kind
 * @property {number} sites how many of its sites are rewritten
 * @property {(name: string, random: () => number, loader: {name: string, module: string}) => string} text of the file; `name` is good for identifiers,
 *   `loader` is the last file of the kind {@link loader}, with its dotted module name
 * @property {boolean} [isLoader]
 * @property {Kind} [then] a second file that goes with it
 */

const idOf = (random) => `Efficient-Large-Model/${pick(random, IDS)}_diffusers`;
export const loadStatement = (random) =>
  `SanaPipeline.from_pretrained("${idOf(random)}", variant="fp16", torch_dtype=torch.float16)`;
export const IMPORT = "from diffusers import SanaPipeline\n\n";

/** Statements of a script. @type {Kind} */
const script = {
  sites: 1,
  text: (name, random) => `${IMPORT}pipe = ${loadStatement(random)}
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe("${name}", height=1024, width=1024, guidance_scale=4.5).images[0]
image.save("${name}.png")
`,
};

/** A function with a site of its own; one of its casts is assigned back. */
export const drawing = (name, random) => `def draw_${name}(prompt, device="cuda"):
    pipe = ${loadStatement(random)}
    pipe = pipe.to(device)
    pipe.vae = pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(dtype=torch.bfloat16)
    generator = torch.Generator(device=device).manual_seed(42)
    return pipe(prompt=prompt, generator=generator).images
`;

/** @type {Kind} */
const inFunction = { sites: 1, text: (name, random) => `${IMPORT}\n${drawing(name, random)}` };

/** Loaded in one method, cast in another. @type {Kind} */
const service = {
  sites: 1,
  text: (name, random) => `${IMPORT}
class Service_${name}:
    def __init__(self, device="cuda"):
        self.device = device
        self.pipe = ${loadStatement(random)}
        self.pipe.to(device)
        self.prepare()

    def prepare(self):
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)

    def __call__(self, prompt):
        return self.pipe(prompt).images[0]
`,
};

/** Loaded here, cast by a {@link caller}, whose site it is. @type {Kind} */
const loader = {
  sites: 0,
  isLoader: true,
  text: (name, random) => `${IMPORT}
def load_${name}(device="cuda"):
    pipe = ${loadStatement(random)}
    return pipe.to(device)
`,
};

/** Uses the last loader. It need not mention SANA. @type {Kind} */
const caller = {
  sites: 1,
  text: (name, _random, from) => `from ${from.module} import load_${from.name}


def main_${name}(prompt):
    pipe = load_${from.name}()
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe(prompt).images[0]
`,
};

/** Already one pair. @type {Kind} */
const consistent = {
  sites: 0,
  text: (name) => `from diffusers import SanaPipeline as Pipeline_${name}

pipe_${name} = Pipeline_${name}.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
`,
};

/** A class of the same name from elsewhere, with the very same casts. @type {Kind} */
const namesake = {
  sites: 0,
  text: (name) => `from app.sana_pipeline import SanaPipeline

sana_${name} = SanaPipeline("configs/sana_config/1024ms/Sana_1600M_img1024.yaml")
sana_${name}.from_pretrained("hf://Efficient-Large-Model/Sana_1600M_1024px/checkpoints/Sana_1600M_1024px.pth")
sana_${name}.vae.to(torch.bfloat16)
`,
};

/** A table that names a checkpoint. @type {Kind} */
const mention = {
  sites: 0,
  text: (name, random) => `MODELS_${name} = {
    "flux": "black-forest-labs/FLUX.1-dev",
    "sana": "${idOf(random)}",
    "pixart": "PixArt-alpha/PixArt-Sigma-XL-2-1024-MS",
}
`,
};

/** Half of public files that mention SANA load it, a third loads and casts; in two of ten the word means something else. */
export const EVERYDAY = [
  script,
  service,
  mention,
  inFunction,
  { ...loader, then: caller },
  namesake,
  script,
  consistent,
  inFunction,
  service,
];

/** Every file loads or casts. */
export const SITES_ONLY = [script, inFunction, service, script, inFunction, loader, caller];
