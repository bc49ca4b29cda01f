# expect: unchanged
# severity: none
import torch
from diffusers import FluxPipeline, StableDiffusionXLPipeline

pipe = StableDiffusionXLPipeline.from_pretrained("someone/sdxl", torch_dtype=torch.float16, variant="fp16")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(dtype=torch.bfloat16)
flux = FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.bfloat16)
flux.vae.to(torch.float32)
flux("sana is a word")
