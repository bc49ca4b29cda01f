/**
 * A made-up repository from a seed. Twenty files mention SANA. Half load and cast in one file, as most public code does; around each of the
 * others stand modules that do not mention it: one that casts, one with constants, a caller of its loader, and files of other models that use
 * the same helpers. The rest is ordinary Python that imports its neighbours.
 */

const ID = "Efficient-Large-Model/Sana_1600M_1024px_diffusers";
const SITES = 20;
const PER_PACKAGE = 50;

/** Path to text. */
export function repository({ files, seed }) {
  const random = generator(seed);
  const texts = {};
  for (let site = 0; site < SITES; site++) Object.assign(texts, site % 2 ? script(site) : siteFiles(site));
  for (let index = 0; Object.keys(texts).length < files; index++)
    texts[`pkg${Math.floor(index / PER_PACKAGE)}/mod${index}.py`] = plain(index, random);
  return texts;
}

/** A load and its casts in one file; every other one as a script, else in a function. */
function script(site) {
  const body = `pipe = SanaPipeline.from_pretrained("${ID}", variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a tree").images[0].save("tree.png")
`;
  const inFunction = `def main():\n    ${body.trimEnd().replaceAll("\n", "\n    ")}\n\n\nif __name__ == "__main__":\n    main()\n`;
  return {
    [`examples/sana_${site}.py`]: `import torch\nfrom diffusers import SanaPipeline\n\n\n${site % 4 === 1 ? body : inFunction}`,
  };
}

/** A load that mentions SANA; its caller, its cast, its constants and another model's use of them do not. */
function siteFiles(site) {
  const folder = `models/family${site}`;
  const shared = site % 8 === 0;
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
    [`${folder}/other${site}.py`]: `import torch
from diffusers import FluxPipeline

${shared ? `from .tuning${site} import tune_family_${site}\n` : ""}
pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.bfloat16)
${shared ? `tune_family_${site}(pipe)\n` : "pipe.vae.to(torch.float32)\n"}`,
  };
}

/** 80 to 430 lines (6.5 KB on average) with functions, a class and imports of two neighbours. */
function plain(index, random) {
  const near = () => Math.max(0, index - 1 - Math.floor(random() * PER_PACKAGE));
  const lines = ["import json", "import torch", ""];
  for (const other of new Set([near(), near()]))
    if (other < index) lines.push(`from pkg${Math.floor(other / PER_PACKAGE)}.mod${other} import compute_${other}`);
  lines.push(
    "",
    "",
    `class Model${index}:`,
    "    def __init__(self, pipe, device):",
    "        self.pipe = pipe",
    "        self.device = device",
    "",
  );
  const functions = 10 + Math.floor(random() * 50);
  for (let number = 0; number < functions; number++) {
    const name = number ? `step_${number}` : `compute_${index}`;
    lines.push(
      "",
      `def ${name}(values, scale=${Math.floor(random() * 100)}):`,
      `    """Step ${number} of module ${index}."""`,
      "    total = 0",
    );
    lines.push(
      "    for value in values:",
      "        total += value * scale",
      `    return json.dumps({"total": total, "step": ${number}})`,
      "",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
