# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
from transformers import Gemma2Model

MODEL = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
text_encoder = Gemma2Model.from_pretrained(MODEL, subfolder="text_encoder", torch_dtype=torch.bfloat16)
text_encoder.to(torch.bfloat16)
pipe = SanaPipeline.from_pretrained(MODEL, text_encoder=text_encoder, torch_dtype=torch.bfloat16)
pipe("a cat")
