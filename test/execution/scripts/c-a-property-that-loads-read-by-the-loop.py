# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class S:
    def __init__(self):
        self._pipe = None
    @property
    def pipe(self):
        if self._pipe is None:
            self._pipe = self._load()
        return self._pipe
    def _load(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
s = S()
for part in (s.pipe.vae, s.pipe.text_encoder):
    part.to(torch.bfloat16)
print("ready")
s.pipe("x")
