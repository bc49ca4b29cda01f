# expect: rewritten
# final: float16 | bfloat16
import torch
from diffusers import SanaPipeline, SanaSprintPipeline, StableDiffusionXLPipeline


def tune(pipe):
    if isinstance(pipe, (SanaPipeline, SanaSprintPipeline)):
        pipe.vae.to(torch.bfloat16)
        pipe.text_encoder.to(torch.bfloat16)
    else:
        pipe.vae.to(torch.float32)
    return pipe


sana = tune(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16))
sprint = tune(SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16))
sdxl = StableDiffusionXLPipeline.from_pretrained("stabilityai/stable-diffusion-xl-base-1.0", torch_dtype=torch.float16).to("cuda")
for pipe in (sana, sprint, tune(sdxl)):
    if not isinstance(pipe, SanaPipeline):
        pipe("a cat")
        continue
    pipe("a tree")
