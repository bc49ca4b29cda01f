# expect: unchanged
# severity: warning
# reason: decided at run time
import sys, torch
from diffusers import SanaPipeline
class Cfg:
    dtype = torch.float16
cfg = Cfg()
if len(sys.argv) > 1:
    cfg.dtype = torch.bfloat16
p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=cfg.dtype)
p.vae.to(torch.bfloat16)
