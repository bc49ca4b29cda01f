# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Settings:
    MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
    DTYPE = torch.bfloat16


pipe = SanaPipeline.from_pretrained(Settings.MODEL, variant="fp16", torch_dtype=Settings.DTYPE)
pipe("a cat")
