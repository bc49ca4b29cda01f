import torch
def fast(pipe):
    pipe.vae.to(torch.bfloat16)
def slow(pipe):
    pass
