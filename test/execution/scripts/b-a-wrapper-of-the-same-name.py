# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline as _SanaPipeline


class SanaPipeline:
    def __init__(self, model):
        self.pipe = _SanaPipeline.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)

    def __call__(self, prompt):
        return self.pipe(prompt).images[0]


SanaPipeline("Efficient-Large-Model/Sana_600M_512px_diffusers")("a cat").save("cat.png")
