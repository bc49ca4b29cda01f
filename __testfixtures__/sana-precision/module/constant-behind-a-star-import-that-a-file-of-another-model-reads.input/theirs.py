from diffusers import FluxPipeline
from a import *

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=DTYPE)
pipe("a cat")
