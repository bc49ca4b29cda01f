# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class S:
    _pipe = None
    @property
    def pipe(self):
        self.ensure()
        return self._pipe
    def ensure(self):
        if self._pipe is None:
            self._pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
s = S()
s.pipe.vae.to(torch.bfloat16)
print("ready")
s.pipe("x")
