from diffusers import FluxPipeline

from config import OPTIONS

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", **OPTIONS)
