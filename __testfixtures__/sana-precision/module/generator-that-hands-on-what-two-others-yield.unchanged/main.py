import torch
from sources import pipelines

for pipe in pipelines():
    pipe.vae.to("cuda", torch.bfloat16)
    pipe("a cat")
