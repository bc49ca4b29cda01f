# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Painter:
    def __init__(self, model="Efficient-Large-Model/Sana_600M_512px_diffusers"):
        self.pipe = SanaPipeline.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
        self.pipe.to("cuda")
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)

    @torch.no_grad()
    def paint(self, prompt):
        return self.pipe(prompt).images[0]


Painter().paint("a cat").save("cat.png")
