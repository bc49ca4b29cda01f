import torch
from diffusers import SanaPAGPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pag = SanaPAGPipeline.from_pipe(pipe, pag_applied_layers="transformer_blocks.8", torch_dtype=torch.float16)
pag.to("cuda")
