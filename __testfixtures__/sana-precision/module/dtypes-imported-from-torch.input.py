from diffusers import SanaPipeline
from torch import bfloat16, float16

latents_dtype = float16
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=bfloat16
)
pipe.text_encoder.to(bfloat16)
image = pipe.to("cuda")(prompt="a fox in a library")[0]
