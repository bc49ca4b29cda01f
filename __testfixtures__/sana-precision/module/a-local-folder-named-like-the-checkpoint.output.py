import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("./models/Sana_1600M_1024px_MultiLing_diffusers", torch_dtype=torch.float16)
pipe.to("cuda")
