# expect: unchanged
# severity: error
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to("cuda", torch.bfloat16, True)
pipe.text_encoder.to(torch.bfloat16, True)
pipe("a cat")
