import torch
from diffusers import SanaPipeline


class CustomSanaPipeline(SanaPipeline):
    def check_inputs(self, *args, **kwargs):
        return None


pipe = CustomSanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe.to("cuda")
