# expect: rewritten
# final: bfloat16
import torch
from diffusers import AutoPipelineForText2Image

pipe = AutoPipelineForText2Image.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
