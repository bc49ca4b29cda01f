# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def str_to_dtype(name):
    match name:
        case "fp16" | "half":
            return torch.float16
        case "bf16":
            return torch.bfloat16
        case _:
            return torch.float32


DTYPE = str_to_dtype("bf16")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=DTYPE)
pipe.vae.to(DTYPE)
print(str_to_dtype("half"))
pipe("cat")
