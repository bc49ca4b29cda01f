# expect: rewritten
# final: float16
import torch
from functools import cached_property
from diffusers import SanaPipeline
class S:
    @cached_property
    def pipe(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
    def setup(self):
        self.pipe.vae = self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)
        self.pipe.to("cuda")
s = S()
s.setup()
print("ready")
s.pipe("x")
