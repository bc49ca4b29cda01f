"""Time a few pipelines on one prompt."""
import time

import torch
from diffusers import FluxPipeline, SanaPipeline

PROMPT = "a bowl of figs on a marble table"


def load_flux():
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-schnell", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe.to("cuda")


def load_sana_as_documented():
    # Measured as the diffusers docs load it: the mix is the point here.
    pipe = SanaPipeline.from_pretrained(  # sana-codemod: ignore
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe.to("cuda")


def load_sana_half():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.bfloat16)
    return pipe.to("cuda")


for load in (load_flux, load_sana_as_documented, load_sana_half):
    pipe = load()
    start = time.perf_counter()
    pipe(prompt=PROMPT, num_inference_steps=10)
    torch.cuda.synchronize()
    print(f"{load.__name__}: {time.perf_counter() - start:.2f} s")
    del pipe
    torch.cuda.empty_cache()
