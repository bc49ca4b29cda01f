# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class Lazy:
    def __init__(self, load):
        self._load, self._obj = load, None
    def __getattr__(self, name):
        if self._obj is None:
            self._obj = self._load()
        return getattr(self._obj, name)
    def __call__(self, *a, **k):
        return self.__getattr__("__call__")(*a, **k)
def load():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
p = Lazy(load)
p.vae.to(torch.bfloat16)
print("ready")
p("x")
