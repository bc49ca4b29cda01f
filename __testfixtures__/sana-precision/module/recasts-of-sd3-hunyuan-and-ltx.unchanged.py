import torch
from diffusers import HunyuanDiTPipeline, LTXPipeline, SanaPipeline, StableDiffusion3Pipeline

sana = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
sd3 = StableDiffusion3Pipeline.from_pretrained("stabilityai/stable-diffusion-3-medium-diffusers", torch_dtype=torch.float16)
sd3.vae.to(torch.float32)
hunyuan = HunyuanDiTPipeline.from_pretrained("Tencent-Hunyuan/HunyuanDiT-Diffusers", torch_dtype=torch.float16)
hunyuan.text_encoder_2.to(torch.bfloat16)
ltx = LTXPipeline.from_pretrained("Lightricks/LTX-Video", torch_dtype=torch.float16)
ltx.vae = ltx.vae.to(torch.bfloat16)
