import torch
from sources import pipelines

for pipe in pipelines():
    pipe.vae.to("cuda")
    pipe("a cat")
