# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def load_pipeline(device):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe.to(device)


pipe = load_pipeline("cuda")
pipe("a cat")
