import torch
from diffusers import SanaPipeline

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers"
try:
    pipe = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)
except ValueError:
    patch_config(MODEL)
    pipe = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)
finally:
    print("loaded")
