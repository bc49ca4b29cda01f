import torch


def prepare(prompt, *, pipeline=None, steps=20):
    pipeline.vae.to(dtype=torch.bfloat16)
    return pipeline(prompt, num_inference_steps=steps)
