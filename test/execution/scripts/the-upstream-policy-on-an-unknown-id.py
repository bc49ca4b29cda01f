# expect: rewritten
# options: --policy upstream
# final: transformer=float16 vae=bfloat16 text_encoder=bfloat16
import sys
import torch
from diffusers import SanaPipeline

model = sys.argv[1] if len(sys.argv) > 1 else "someone/sana-finetune"
pipe = SanaPipeline.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
