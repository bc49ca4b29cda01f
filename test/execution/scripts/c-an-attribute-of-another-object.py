# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class State:
    pass


app = State()
app.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
app.pipe.vae.to(torch.bfloat16)
app.pipe("a cat")
