import torch
from diffusers import SanaControlNetPipeline

pipe = SanaControlNetPipeline.from_pretrained(
    "ishan24/Sana_600M_1024px_ControlNetPlus_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
    device_map="balanced",
)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
output = pipe("a cat with a neon sign", control_image=None).images[0]
