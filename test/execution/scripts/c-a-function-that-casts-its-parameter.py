# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def prepare(pipe, device="cuda"):
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.to(device)
    return pipe


pipe = prepare(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
pipe("a cat")
