from diffusers import FluxPipeline

from config import Config

config = Config()
pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=config.dtype)
