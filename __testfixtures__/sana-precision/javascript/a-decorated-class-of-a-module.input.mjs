#!/usr/bin/env node
@element("sana-demo")
export class Demo {
  static #code = `import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe.enable_model_cpu_offload()
`;
}
