export const code = (tab: string) => `import torch
${tab}from diffusers import SanaPipeline
${tab}pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
${tab}pipe.vae.to(torch.bfloat16)
${tab}pipe("a cat")`;
