# expect: unchanged
# severity: quiet
import torch
from diffusers import SanaControlNetPipeline

pipe = SanaControlNetPipeline.from_pretrained(
    "ishan24/Sana_600M_1024px_ControlNetPlus_diffusers",
    variant="fp16",
    torch_dtype={"default": torch.bfloat16, "transformer": torch.float16},
    device_map="balanced",
)
pipe("a cat", control_image="edges.png")
