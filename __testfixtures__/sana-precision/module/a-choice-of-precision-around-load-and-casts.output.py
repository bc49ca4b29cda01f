import sys
import torch
from diffusers import SanaPipeline, SanaSprintPipeline

precision = sys.argv[1]
if precision == "bf16":
    pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
elif precision == "fp16":
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
