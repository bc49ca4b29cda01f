# expect: rewritten
# final: float16
import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained(
    'Efficient-Large-Model/Sana_600M_512px_diffusers',
    pag_applied_layers=['transformer_blocks.8'],
    variant='fp16',
    torch_dtype=torch.float16,
)
pipe.text_encoder.to(torch.bfloat16)
pipe.vae.to(torch.bfloat16)
pipe.to("cuda")
pipe("a cat", pag_scale=2.0)
