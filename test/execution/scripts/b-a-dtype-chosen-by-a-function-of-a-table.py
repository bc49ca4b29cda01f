# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
def get_dtype(name):
    return {"fp16": torch.float16, "bf16": torch.bfloat16}[name]
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=get_dtype("fp16"))
pipe.vae.to(get_dtype("bf16"))
pipe.text_encoder.to(get_dtype("bf16"))
pipe("cat")
