# expect: rewritten
# final: bfloat16
import torch
from dataclasses import dataclass, field, asdict
from diffusers import SanaPipeline
@dataclass
class Cfg:
    model: str = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
    dtype: torch.dtype = torch.float16
    extra: dict = field(default_factory=lambda: {"use_safetensors": True})
cfg = Cfg()
pipe = SanaPipeline.from_pretrained(cfg.model, torch_dtype=cfg.dtype, **cfg.extra)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.transformer.to(torch.bfloat16)
pipe("x")
