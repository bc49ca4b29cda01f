# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = None


def load():
    global pipe
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)


def draw(prompt):
    return pipe(prompt).images[0]


load()
draw("a cat").save("cat.png")
