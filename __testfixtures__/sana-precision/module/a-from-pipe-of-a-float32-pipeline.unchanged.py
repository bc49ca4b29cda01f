import torch
from diffusers import SanaPAGPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.float32)
pag = SanaPAGPipeline.from_pipe(pipe)
pag.to("cpu")
