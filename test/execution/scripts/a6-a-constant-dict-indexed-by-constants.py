# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

CONFIG = {"model": "Efficient-Large-Model/Sana_600M_512px_diffusers", "dtype": torch.float16}
pipe = SanaPipeline.from_pretrained(CONFIG["model"], variant="fp16", torch_dtype=CONFIG["dtype"])
pipe.vae.to(torch.bfloat16)
pipe("a cat")
