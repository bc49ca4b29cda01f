# expect: rewritten
# final: float16
import torch
from enum import Enum
from diffusers import SanaPipeline
class Precision(Enum):
    HALF = torch.float16
    BF = torch.bfloat16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=Precision.HALF.value)
pipe.vae.to(Precision.BF.value)
pipe.text_encoder.to(Precision.BF.value)
