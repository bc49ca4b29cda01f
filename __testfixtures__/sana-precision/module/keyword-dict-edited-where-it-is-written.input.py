import torch
from diffusers import SanaPipeline

params = {
    "variant": "fp16",
    "torch_dtype": torch.bfloat16,
    "use_safetensors": True,
}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **params)
pipe.vae.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
