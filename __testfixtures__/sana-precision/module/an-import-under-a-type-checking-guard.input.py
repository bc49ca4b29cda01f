from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from diffusers import SanaPipeline


def load() -> SanaPipeline:
    from diffusers import SanaPipeline
    pipe: SanaPipeline = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe
