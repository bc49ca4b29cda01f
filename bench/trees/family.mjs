/**
 * Twenty sites, half of them in one file as most public code is; each of the others is spread over files that do not mention SANA: one casts, one has
 * the constants, one brings both together, and one of another model uses the same cast, so that every fourth of these must be left.
 */
import { repository } from "./repository.mjs";
import { drawing, IMPORT } from "./sites.mjs";

const ID = "Efficient-Large-Model/Sana_1600M_1024px_diffusers";
const SITES = 20;

/** A family is shared when its number is a multiple of this. */
const SHARED = 8;

/**
 * @param {{files: number, seed: number}} plan
 * @returns {import("./plans.mjs").Tree}
 */
export function families({ files, seed }) {
  const own = Array.from({ length: SITES }, (_, site) => (site % 2 ? script(site) : family(site))).flatMap(Object.entries);
  const rest = repository({ files: Math.max(0, files - own.length), mentioning: 0, seed });
  const left = Array.from({ length: SITES }, (_, site) => site).filter((site) => isShared(site)).length;
  return { files: together(own, rest), sites: SITES - left };
}

function* together(...parts) {
  for (const part of parts) yield* part;
}

const isShared = (site) => site % SHARED === 0;

function script(site) {
  return { [`examples/sana_${site}.py`]: `import torch\n${IMPORT}\n${drawing(`tree_${site}`, () => 0)}` };
}

function family(site) {
  const folder = `models/family${site}`;
  return {
    [`${folder}/__init__.py`]: "",
    [`${folder}/settings${site}.py`]: `import torch\n\nLOAD_DTYPE_${site} = torch.float16\nSTEPS = 20\n`,
    [`${folder}/loader${site}.py`]: `import torch
from diffusers import SanaPipeline

from .settings${site} import LOAD_DTYPE_${site}


def load_family_${site}(device):
    pipe = SanaPipeline.from_pretrained("${ID}", variant="fp16", torch_dtype=LOAD_DTYPE_${site})
    return pipe.to(device)
`,
    [`${folder}/tuning${site}.py`]: `import torch


def tune_family_${site}(pipe):
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.enable_vae_tiling()
    return pipe
`,
    [`${folder}/service${site}.py`]: `from .loader${site} import load_family_${site}
from .tuning${site} import tune_family_${site}


class Service${site}:
    def __init__(self, device):
        self.pipe = tune_family_${site}(load_family_${site}(device))

    def draw(self, prompt):
        return self.pipe(prompt).images[0]
`,
    [`${folder}/other${site}.py`]: otherModel(site),
  };
}

/** Flux in the same folder; in a shared family it is handed to the same cast. */
function otherModel(site) {
  const [imported, cast] = isShared(site)
    ? [`from .tuning${site} import tune_family_${site}\n`, `tune_family_${site}(pipe)`]
    : ["", "pipe.vae.to(torch.float32)"];
  return `import torch
from diffusers import FluxPipeline

${imported}
pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.bfloat16)
${cast}
`;
}
