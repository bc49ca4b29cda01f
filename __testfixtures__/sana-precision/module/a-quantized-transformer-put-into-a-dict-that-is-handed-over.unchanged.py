import torch
from diffusers import SanaPipeline
from nunchaku import NunchakuSanaTransformer2DModel


def build(int4, extra=None):
    if int4:
        extra["transformer"] = NunchakuSanaTransformer2DModel.from_pretrained("mit-han-lab/svdq-int4-sana-1600m")
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16, **extra
    )
    pipe.vae.to(torch.bfloat16)
    return pipe
