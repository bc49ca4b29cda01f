import torch
from diffusers import SanaPipeline


class Zoo:
    def __init__(self):
        self.m = {}

    def __setitem__(self, k, v):
        v.text_encoder.to(torch.bfloat16)
        self.m[k] = v

    def __getitem__(self, k):
        return self.m[k]


z = Zoo()
z["a"] = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
z["a"].vae.to(torch.bfloat16)
z["a"]("x")
