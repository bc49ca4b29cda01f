export const code = (own: boolean) => `
import torch
from diffusers import SanaPipeline
${own ? `pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16")` : "pipe = load()"}
pipe.vae.to(torch.bfloat16)
`;
