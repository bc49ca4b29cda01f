# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class S:
    def __init__(self):
        self.calls = 0
        self._p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
    @property
    def pipe(self):
        self.calls += 1
        print("read", self.calls)
        return self._p
s = S()
s.pipe.vae.to(torch.bfloat16)
s.pipe.text_encoder.to(torch.bfloat16)
s.pipe("x")
