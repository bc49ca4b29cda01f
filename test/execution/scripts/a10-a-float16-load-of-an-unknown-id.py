# expect: unchanged
# severity: none
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("someone/sana-finetune", torch_dtype=torch.float16).to("cuda")
pipe("a cat")
