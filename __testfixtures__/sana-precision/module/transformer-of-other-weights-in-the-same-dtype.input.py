import torch
from diffusers import SanaPipeline, SanaTransformer2DModel

transformer = SanaTransformer2DModel.from_pretrained("someone/sana-compressed", torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_512px_diffusers",
    transformer=transformer,
    variant="fp16",
    torch_dtype=torch.float16,
)
pipe.vae.to(torch.bfloat16)
image = pipe("an icon of a kettle").images[0]
