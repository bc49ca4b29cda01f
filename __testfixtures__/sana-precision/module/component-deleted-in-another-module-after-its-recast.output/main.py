import torch

from holder import Holder

holder = Holder()
latents = holder.pipe("a cat", output_type="latent")
del holder.pipe.vae
