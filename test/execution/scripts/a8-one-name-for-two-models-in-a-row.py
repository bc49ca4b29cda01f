# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline, StableDiffusionXLPipeline

pipe = StableDiffusionXLPipeline.from_pretrained("someone/sdxl", torch_dtype=torch.float16, variant="fp16")
pipe.vae.to(torch.bfloat16)
pipe("a dog").images[0].save("dog.png")

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.float16, variant="fp16")
pipe.vae.to(torch.bfloat16)
pipe("a cat").images[0].save("cat.png")
