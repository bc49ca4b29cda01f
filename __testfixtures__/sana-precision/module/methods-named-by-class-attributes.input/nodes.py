import torch
from diffusers import SanaPipeline


class SanaLoader:
    RETURN_TYPES = ("PIPE",)
    FUNCTION = "load"

    def load(self, precision="fp16"):
        pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        return (pipe,)


class SanaCast:
    FUNCTION = "cast"

    def cast(self, pipe):
        pipe.vae.to(torch.bfloat16)
        return (pipe,)


NODE_CLASS_MAPPINGS = {"SanaLoader": SanaLoader, "SanaCast": SanaCast}
