# expect: unchanged
# reason: a dict that also serves other code
import mylib
import torch
from diffusers import SanaPipeline

kw = {"variant": "fp16", "torch_dtype": torch.bfloat16}
mylib.settings = kw
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **kw)
mylib.report()
pipe("a cat")
