# expect: unchanged
# severity: error
# reason: also reach something else
import torch
from diffusers import FluxPipeline, SanaPipeline
from helpers import soften

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
soften(pipe)
pipe("a cat")
soften(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
