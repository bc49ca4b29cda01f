# expect: unchanged
# reason: a dict that also serves other code
import torch
from diffusers import SanaPipeline

kw = {"variant": "fp16", "torch_dtype": torch.bfloat16}
print(f"loading with {kw}")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **kw)
pipe("a cat")
