import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.enable_model_cpu_offload()
pipe.vae.enable_tiling()
