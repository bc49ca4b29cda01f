import torch, sys
from diffusers import SanaPipeline, FluxPipeline


class Zoo:
    def __init__(self):
        self._m = {"a": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16), "b": FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)}

    def __getitem__(self, k):
        return self._m[k]


z = Zoo()
z["a"].text_encoder.to(torch.bfloat16)
z[sys.argv[1]].vae.to(torch.bfloat16)
z["a"]("x"); z["b"]("x")
