# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class Singleton:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
            cls._instance.pipe.vae.to(torch.bfloat16)
        return cls._instance
Singleton().pipe.text_encoder.to(torch.bfloat16)
Singleton().pipe("x")
