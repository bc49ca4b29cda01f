from diffusers import FluxPipeline

import config

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=getattr(config, "DTYPE"))
