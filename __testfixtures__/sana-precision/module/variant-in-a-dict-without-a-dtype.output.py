import torch
from diffusers import SanaPipeline

files = {"variant": "fp16", "torch_dtype": torch.float16}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **files)
image = pipe.to("cuda")(prompt="a canal in winter", generator=torch.Generator("cuda"))[0]
