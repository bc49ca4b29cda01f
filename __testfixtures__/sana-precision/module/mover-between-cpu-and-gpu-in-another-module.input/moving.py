import torch


def to_gpu(pipe):
    pipe.vae.to("cuda", dtype=torch.bfloat16)
    return pipe


def to_cpu(pipe):
    pipe.vae.to("cpu")
    return pipe
