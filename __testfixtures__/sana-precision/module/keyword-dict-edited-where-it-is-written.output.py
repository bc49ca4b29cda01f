import torch
from diffusers import SanaPipeline

params = {
    "variant": "fp16",
    "torch_dtype": torch.float16,
    "use_safetensors": True,
}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **params)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
