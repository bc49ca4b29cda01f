import torch
from diffusers import SanaPipeline
from huggingface_hub import snapshot_download

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
snapshot_download(MODEL, local_dir=MODEL, allow_patterns=["*.fp16.safetensors", "*.json"])
pipe = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
pipe.to("cuda")
