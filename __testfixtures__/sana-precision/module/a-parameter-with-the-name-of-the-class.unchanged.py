import torch


def load(SanaPipeline, path):
    pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe
