# expect: unchanged
# argv: sana
import sys
import torch
from diffusers import SanaPipeline

DTYPES = {"sana": torch.float16, "sana-bf16": torch.bfloat16}
pipe = SanaPipeline.from_pretrained("someone/" + sys.argv[1], torch_dtype=DTYPES[sys.argv[1]])
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
