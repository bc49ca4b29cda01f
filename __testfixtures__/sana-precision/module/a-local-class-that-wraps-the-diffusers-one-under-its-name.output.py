import torch
from diffusers import SanaPipeline as _SanaPipeline


class SanaPipeline:
    def __init__(self, model_id="Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers"):
        self.pipe = _SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16)


runner = SanaPipeline()
runner.vae.to(torch.bfloat16)
