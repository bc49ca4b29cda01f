import torch
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", torch_dtype=torch.float16, variant="fp16")
pipe.to("cuda")
