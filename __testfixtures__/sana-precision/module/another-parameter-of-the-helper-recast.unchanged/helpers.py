import torch


def refine(base, refiner):
    refiner.vae.to(torch.bfloat16)
    return refiner(base("a cat"))
