# expect: unchanged
# severity: error
import torch
from diffusers import SanaPipeline, FluxPipeline
class Cast:
    def cast(self):
        self.pipe.vae.to(torch.bfloat16)
class S:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
class F:
    def __init__(self):
        self.pipe = FluxPipeline.from_pretrained("f", torch_dtype=torch.float16)
class SC(Cast, S): pass
class FC(Cast, F): pass
x = SC(); x.cast(); x.pipe("x")
y = FC(); y.cast(); y.pipe("x")
