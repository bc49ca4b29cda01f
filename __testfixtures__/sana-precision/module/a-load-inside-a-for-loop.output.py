import torch
from diffusers import SanaPipeline

for model in ["someone/sana-anime", "someone/sana-pixel"]:
    pipe = SanaPipeline.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
    pipe.to("cuda")("a cat").images[0].save(f"{model[8:]}.png")
    del pipe
