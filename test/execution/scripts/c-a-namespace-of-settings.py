# expect: rewritten
# final: float16
import torch
from types import SimpleNamespace
from diffusers import SanaPipeline
cfg = SimpleNamespace(id="Efficient-Large-Model/Sana_1600M_1024px_diffusers", dtype=torch.float16, te_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(cfg.id, variant="fp16", torch_dtype=cfg.dtype)
pipe.text_encoder.to(cfg.te_dtype)
pipe.vae.to(dtype=cfg.te_dtype)
