# expect: rewritten
# final: float16
import torch
from dataclasses import dataclass, field
from diffusers import SanaPipeline
@dataclass
class Runner:
    model: str = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    pipe: SanaPipeline = field(init=False)
    def __post_init__(self):
        self.pipe = SanaPipeline.from_pretrained(self.model, variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
    def run(self, p):
        return self.pipe(p)
r = Runner()
r.pipe.text_encoder.to(torch.bfloat16)
r.run("x")
