# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

params = {"variant": "fp16", "torch_dtype": torch.float16, "use_safetensors": True}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **params)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
