# expect: unchanged
# severity: error
# reason: the cast of text_encoder and vae goes through
import torch
from torch import nn
from diffusers import SanaPipeline


class Parts(nn.Module):
    def __init__(self, pipe):
        super().__init__()
        self.add_module("vae", pipe.vae)
        self.register_module("te", pipe.text_encoder)

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
parts = Parts(pipe)
parts.to(torch.bfloat16)
pipe("a cat")
