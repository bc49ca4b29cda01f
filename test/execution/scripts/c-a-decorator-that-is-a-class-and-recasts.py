# expect: rewritten
# final: float16
import functools, torch
from diffusers import SanaPipeline
class Timed:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
    def __call__(self, *a, **k):
        pipe = self.fn(*a, **k)
        pipe.vae.to(torch.bfloat16)
        return pipe
@Timed
def load():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
p = load()
p.text_encoder.to(torch.bfloat16)
p("x")
