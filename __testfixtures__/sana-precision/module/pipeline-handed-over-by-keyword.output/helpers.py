import torch


def prepare(prompt, *, pipeline=None, steps=20):
    return pipeline(prompt, num_inference_steps=steps)
