# expect: unchanged
# severity: error
import torch
from diffusers import SanaPipeline
from functools import partial
to_bf16 = partial(torch.nn.Module.to, dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
to_bf16(pipe.vae)
pipe("x")
