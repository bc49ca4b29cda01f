"""Draw one picture and save it."""
import sys

import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
)
pipe.to("cuda")
# the VAE and the text encoder run in bf16
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.enable_model_cpu_offload()
pipe.enable_vae_slicing()
pipe.enable_vae_tiling()

prompt = sys.argv[1] if len(sys.argv) > 1 else "a lighthouse in a paper-cut style"
image = pipe(prompt=prompt, height=1024, width=1024, num_inference_steps=20).images[0]
image.save("lighthouse.png")
