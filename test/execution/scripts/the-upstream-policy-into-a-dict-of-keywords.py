# expect: rewritten
# options: --policy upstream
# final: text_encoder=bfloat16 transformer=float16 vae=bfloat16
import torch
from diffusers import SanaPipeline
kw = {"variant": "fp16", "torch_dtype": torch.float16}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **kw)
pipe.vae.to("cuda", torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
