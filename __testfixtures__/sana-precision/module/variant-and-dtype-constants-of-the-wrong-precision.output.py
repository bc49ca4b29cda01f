import torch
from diffusers import SanaPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
VARIANT = "fp16"
DTYPE = torch.float16

pipe = SanaPipeline.from_pretrained(MODEL, variant=VARIANT, torch_dtype=DTYPE)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
