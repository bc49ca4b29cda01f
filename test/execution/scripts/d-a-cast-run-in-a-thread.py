# expect: unchanged
# severity: warning
import threading

import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
worker = threading.Thread(target=pipe.vae.to, args=(torch.bfloat16,))
worker.start()
worker.join()
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
