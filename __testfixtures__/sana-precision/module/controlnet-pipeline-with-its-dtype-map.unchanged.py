import torch
from diffusers import SanaControlNetPipeline

pipe = SanaControlNetPipeline.from_pretrained(
    "ishan24/Sana_600M_1024px_ControlNetPlus_diffusers",
    variant="fp16",
    torch_dtype={"default": torch.bfloat16, "controlnet": torch.float16, "transformer": torch.float16},
    device_map="balanced",
)
output = pipe("a cat with a neon sign", control_image=None).images[0]
