# expect: rewritten
# final: bfloat16
import torch
from dataclasses import dataclass
from diffusers import SanaPipeline
@dataclass(frozen=True)
class ModelSpec:
    repo: str
    dtype: torch.dtype
    variant: str | None = None
SPEC = ModelSpec("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", dtype=torch.float16, variant="bf16")
def build(spec):
    pipe = SanaPipeline.from_pretrained(spec.repo, variant=spec.variant, torch_dtype=spec.dtype)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe
pipe = build(SPEC)
pipe("x")
