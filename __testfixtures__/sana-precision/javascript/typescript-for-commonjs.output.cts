import type { Snippet } from "./types.js";

const code = <Snippet>`import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
`;
export = { code } as const;
