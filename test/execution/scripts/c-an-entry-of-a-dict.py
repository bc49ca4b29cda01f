# expect: rewritten
# final: float16
import torch
from diffusers import FluxPipeline, SanaPipeline

pipes = {
    "sana": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16),
    "flux": FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16),
}
pipes["sana"].vae.to(torch.bfloat16)
pipes["flux"].vae.to(torch.bfloat16)
pipes["sana"]("a cat")
