import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
    pag_applied_layers="transformer_blocks.8",
)
pipe.to("cuda")


image = pipe(prompt="a corgi on a skateboard", pag_scale=2.0)[0]
