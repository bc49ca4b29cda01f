import torch
from diffusers import SanaPipeline
from transformers import AutoModel, BitsAndBytesConfig

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
config = BitsAndBytesConfig(load_in_8bit=True)
text_encoder = AutoModel.from_pretrained(MODEL, subfolder="text_encoder", quantization_config=config, torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained(MODEL, text_encoder=text_encoder, variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
