import torch


def to_gpu(pipe):
    pipe.vae.to("cuda")
    return pipe


def to_cpu(pipe):
    pipe.vae.to("cpu")
    return pipe
