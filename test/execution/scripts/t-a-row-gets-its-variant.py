# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline, SanaSprintPipeline

REGISTRY = {
    "sana": (SanaPipeline, "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", {"torch_dtype": torch.float16}),
    "sprint": (SanaSprintPipeline, "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", {"torch_dtype": torch.bfloat16}),
}


def build(name, device="cuda"):
    cls, repo, kwargs = REGISTRY[name]
    return cls.from_pretrained(repo, **kwargs).to(device)


pipe = build("sana")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
