# expect: rewritten
# final: bfloat16 | float16
import torch
from diffusers import SanaPipeline, SanaSprintPipeline
def load(kind):
    if kind == "sprint":
        return SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
for kind in ("sprint", "base"):
    pipe = load(kind)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.to("cuda")
    pipe("x")
