import torch

from holder import Holder

holder = Holder()
holder.pipe.vae.to(torch.bfloat16)
latents = holder.pipe("a cat", output_type="latent")
del holder.pipe.vae
