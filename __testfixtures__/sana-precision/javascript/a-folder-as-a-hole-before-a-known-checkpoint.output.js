export const code = (cache) => `
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("${cache}/Sana_1600M_1024px_BF16_diffusers", torch_dtype=torch.bfloat16)
`;
