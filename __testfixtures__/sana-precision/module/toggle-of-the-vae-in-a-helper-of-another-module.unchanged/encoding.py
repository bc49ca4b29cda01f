import torch


def encode(pipe, image, weight_dtype=torch.float16):
    pipe.vae.to(torch.float32)
    latents = pipe.vae.encode(image.float()).latent
    pipe.vae.to(weight_dtype)
    return latents.to(weight_dtype)
