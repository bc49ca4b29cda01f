# expect: unchanged
# severity: quiet
import torch
from diffusers import AutoencoderDC, DPMSolverMultistepScheduler, StableDiffusion3Pipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.float16).to(torch.bfloat16)
pipe = StableDiffusion3Pipeline.from_pretrained("someone/sd3", torch_dtype=torch.float16)
pipe.scheduler = DPMSolverMultistepScheduler.from_pretrained(MODEL, subfolder="scheduler")
pipe.vae.to(torch.bfloat16)
