import torch
from diffusers import SanaPipeline
from transformers import Gemma2Model

model_id = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
text_encoder = Gemma2Model.from_pretrained(model_id, subfolder="text_encoder", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(model_id, text_encoder=text_encoder, torch_dtype=torch.bfloat16)
