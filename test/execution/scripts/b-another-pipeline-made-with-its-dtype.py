# expect: unchanged
# severity: none
# final: float16 | float16
import torch
from diffusers import SanaPAGPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pag = SanaPAGPipeline.from_pipe(pipe, torch_dtype=torch.float16)
pag("a cat", pag_scale=2.0)
