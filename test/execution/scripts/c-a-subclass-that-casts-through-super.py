# expect: unchanged
# severity: error
import torch
from diffusers import SanaPipeline


class Mine(SanaPipeline):
    def lower(self):
        super().to(torch.bfloat16)
        return self


pipe = Mine.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.lower()
pipe("a cat")
