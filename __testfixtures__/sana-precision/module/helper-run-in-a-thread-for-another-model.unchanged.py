import threading

import torch
from diffusers import FluxPipeline, SanaPipeline


def lower(pipe):
    pipe.vae.to(torch.bfloat16)


sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
lower(sana)
threading.Thread(target=lower, args=(flux,)).start()
