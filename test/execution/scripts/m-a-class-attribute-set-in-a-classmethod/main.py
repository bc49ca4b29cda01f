# expect: rewritten
# final: float16
import torch

from holder import Holder

Holder.start()
Holder.pipe.vae.to(dtype=torch.bfloat16)
Holder.pipe("a cat")
