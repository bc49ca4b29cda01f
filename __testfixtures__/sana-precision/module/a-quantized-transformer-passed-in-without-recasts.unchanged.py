import torch
from diffusers import BitsAndBytesConfig, SanaPipeline, SanaTransformer2DModel

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
config = BitsAndBytesConfig(load_in_8bit=True)
transformer = SanaTransformer2DModel.from_pretrained(MODEL, subfolder="transformer", quantization_config=config, torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained(MODEL, transformer=transformer, torch_dtype=torch.float16, device_map="balanced")
