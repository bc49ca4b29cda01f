import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.load_lora_weights("someone/sana-lora-pixel", adapter_name="pixel")
pipe.set_adapters("pixel")
