from diffusers import FluxPipeline

from config import CONFIG

settings = CONFIG["model"]
pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=settings["dtype"])
