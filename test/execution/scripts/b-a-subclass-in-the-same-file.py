# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class PatientSanaPipeline(SanaPipeline):
    def draw(self, prompt, times=2):
        return [self(prompt).images[0] for _ in range(times)]


pipe = PatientSanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe.draw("a cat")
