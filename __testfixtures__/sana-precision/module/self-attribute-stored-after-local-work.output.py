import torch
from diffusers import SanaPipeline


class Generator:
    def load(self):
        pipe = SanaPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
        )
        self._pipe = pipe.to("cuda")

    def tune(self):
        self._pipe.enable_attention_slicing()
