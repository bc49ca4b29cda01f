# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", torch_dtype=torch.bfloat16).to("cuda")
pipe("a cat").images[0].save("cat.png")
