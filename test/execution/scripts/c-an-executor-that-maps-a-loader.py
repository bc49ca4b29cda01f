# expect: rewritten
# final: float16 | float16
import torch
from concurrent.futures import ThreadPoolExecutor
from diffusers import SanaPipeline
def load(repo):
    return SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=torch.float16)
with ThreadPoolExecutor() as ex:
    pipes = list(ex.map(load, ["Efficient-Large-Model/Sana_600M_512px_diffusers", "Efficient-Large-Model/Sana_1600M_1024px_diffusers"]))
for p in pipes:
    p.vae.to(torch.bfloat16)
    p("x")
