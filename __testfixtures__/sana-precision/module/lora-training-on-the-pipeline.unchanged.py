import torch
from diffusers import SanaPipeline
from peft import LoraConfig

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
pipe.transformer.requires_grad_(False)
pipe.transformer.add_adapter(LoraConfig(r=16, target_modules=["to_q", "to_k"]))
