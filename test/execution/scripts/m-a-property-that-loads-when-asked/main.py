# expect: rewritten
# final: float16
import torch

from service import Service

service = Service()
service.pipe.vae.to("cuda", dtype=torch.bfloat16)
service.pipe("a cat")
