# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
_pipe = None
def get_pipe():
    global _pipe
    if _pipe is None:
        _pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
    return _pipe
get_pipe().vae.to(torch.bfloat16)
get_pipe().text_encoder.to(torch.bfloat16)
image = get_pipe()("x").images[0]
print("ready")
