import torch
from diffusers import SanaPipeline
from transformers import Gemma2Model

MODEL = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
pipe = SanaPipeline.from_pretrained(
    MODEL,
    text_encoder=Gemma2Model.from_pretrained(MODEL, subfolder="text_encoder", torch_dtype=torch.float16),
    torch_dtype=torch.bfloat16,
)
