# expect: rewritten
# final: float16 | bfloat16
import torch
from diffusers import SanaPipeline
def pick(name):
    assert name in ("a", "b"), name
    return {"a": "Efficient-Large-Model/Sana_600M_512px_diffusers", "b": "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"}[name]
a = SanaPipeline.from_pretrained(pick("a"), torch_dtype=torch.bfloat16)
b = SanaPipeline.from_pretrained(pick("b"), torch_dtype=torch.float16)
b.vae.to(torch.bfloat16)
a("x"); b("x")
