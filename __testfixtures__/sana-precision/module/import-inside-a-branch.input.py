import sys

import torch

if "--pag" in sys.argv:
    from diffusers import SanaPAGPipeline

    pipe = SanaPAGPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.text_encoder.to(torch.bfloat16)
    pipe("a fox in a library", pag_scale=2.0).images[0].save("fox.png")
