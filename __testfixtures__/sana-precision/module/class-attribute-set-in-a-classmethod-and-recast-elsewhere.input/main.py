import torch

from holder import Holder

Holder.start()
Holder.pipe.text_encoder.to(dtype=torch.bfloat16)
Holder.pipe("a cat")
