# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline, AutoencoderDC
def run(vae=None):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    if vae is None:
        vae = AutoencoderDC.from_pretrained("mit-han-lab/dc-ae-f32c32-sana-1.0-diffusers", torch_dtype=torch.bfloat16)
    pipe.vae = vae
    pipe("x")
run()
