import torch
from diffusers import SanaPipeline


class GridPipeline(SanaPipeline):
    """Arranges the images of one prompt in a grid."""


pipe = GridPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.vae.to(torch.bfloat16)
images = pipe.to("cuda")(prompt="a fox in a library", num_images_per_prompt=4).images
