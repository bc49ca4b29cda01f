from diffusers import FluxPipeline
import app

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=app.DTYPE)
pipe("a cat")
