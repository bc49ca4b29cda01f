# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("someone/sana-finetune", torch_dtype=torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.transformer = pipe.transformer.to(torch.bfloat16)
pipe("a cat")
