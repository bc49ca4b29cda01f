# expect: unchanged
# severity: warning
# reason: decided at run time
import torch, json
from dataclasses import dataclass
from diffusers import SanaPipeline
@dataclass
class Cfg:
    model: str = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    variant: str = "fp16"
cfg = Cfg(**json.loads('{"variant": null}'))
pipe = SanaPipeline.from_pretrained(cfg.model, torch_dtype=torch.float16, variant=cfg.variant)
pipe.vae.to(torch.bfloat16)
