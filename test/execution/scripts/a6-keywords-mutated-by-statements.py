# expect: unchanged
# argv: half
import sys
import torch
from diffusers import SanaPipeline

kwargs = {"use_safetensors": True}
if "half" in sys.argv:
    kwargs["torch_dtype"] = torch.float16
    kwargs["variant"] = "fp16"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **kwargs)
pipe.vae.to(torch.bfloat16)
