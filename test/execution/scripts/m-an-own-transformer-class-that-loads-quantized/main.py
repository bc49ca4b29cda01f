# expect: unchanged
# severity: info
# reason: quantized
import torch
from diffusers import SanaPipeline
from quant import FastTransformer

transformer = FastTransformer.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", transformer=transformer, variant="fp16", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
