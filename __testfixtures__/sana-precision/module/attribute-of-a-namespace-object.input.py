import torch, types
from diffusers import SanaPipeline

ns = types.SimpleNamespace()
ns.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


def tune():
    ns.pipe.vae.to(torch.bfloat16)


tune()
ns.pipe.text_encoder.to(torch.bfloat16)
ns.pipe("x")
