# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def draw(prompt):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    """
    pipe.vae.to(torch.bfloat16)
    """
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)


draw("a cat")
print(draw.__code__.co_name)
