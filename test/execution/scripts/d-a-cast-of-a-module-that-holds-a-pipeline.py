# expect: rewritten
# final: float16
import torch
from torch import nn
from diffusers import SanaPipeline


class Service(nn.Module):
    def __init__(self, repo):
        super().__init__()
        self.pipe = SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
        self.head = nn.Linear(4, 4)


m = Service("Efficient-Large-Model/Sana_600M_512px_diffusers").to("cuda", torch.bfloat16)
m.pipe("a cat")
