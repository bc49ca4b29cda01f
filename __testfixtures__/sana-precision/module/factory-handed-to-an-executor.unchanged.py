import torch
from concurrent.futures import ThreadPoolExecutor
from diffusers import SanaPipeline


def load():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe


with ThreadPoolExecutor(1) as ex:
    fut = ex.submit(load)
    pipe = fut.result()
pipe.vae.to(torch.bfloat16)
pipe("x")
