import torch
from framework.pipelines import BasePipeline


class SanaPipeline(BasePipeline):
    @classmethod
    def from_pretrained(cls, path, variant=None, torch_dtype=None):
        return cls(path, variant, torch_dtype)


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
