# expect: rewritten
# final: float16
from concurrent.futures import ThreadPoolExecutor
import torch
from diffusers import SanaPipeline
pipes = {}
def load(name, repo):
    pipes[name] = SanaPipeline.from_pretrained(repo, torch_dtype=torch.float16, variant="fp16")
with ThreadPoolExecutor() as ex:
    f = ex.submit(load, "sana", "Efficient-Large-Model/Sana_1600M_1024px_diffusers")
f.result()
pipes["sana"].vae.to(torch.bfloat16)
