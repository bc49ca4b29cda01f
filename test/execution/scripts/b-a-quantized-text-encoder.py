# expect: unchanged
# severity: quiet
import torch
from diffusers import SanaPipeline
from transformers import BitsAndBytesConfig, Gemma2Model

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
text_encoder = Gemma2Model.from_pretrained(
    MODEL, subfolder="text_encoder", quantization_config=BitsAndBytesConfig(load_in_8bit=True), torch_dtype=torch.float16
)
pipe = SanaPipeline.from_pretrained(MODEL, text_encoder=text_encoder, torch_dtype=torch.float16, device_map="balanced")
pipe.vae.to(torch.bfloat16)
