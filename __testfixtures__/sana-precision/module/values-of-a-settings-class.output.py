import torch
from diffusers import SanaPipeline


class Settings:
    model = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    dtype = torch.float16


pipe = SanaPipeline.from_pretrained(Settings.model, variant="fp16", torch_dtype=Settings.dtype)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
