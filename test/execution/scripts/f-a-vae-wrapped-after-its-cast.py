# expect: rewritten
# final: text_encoder=bfloat16 transformer=bfloat16 vae=mixed
import torch
from diffusers import SanaPipeline


class Split(torch.nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_4Kpx_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
pipe = pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.float16)
pipe("a cat")
pipe.vae = Split(pipe.vae)
