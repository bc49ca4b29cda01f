# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

device = "cuda" if torch.cuda.is_available() else "cpu"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16").to(device, torch.bfloat16)
pipe("a cat")
