from diffusers import FluxPipeline

import helpers
from models import pipe

pipe("a cat")
helpers.lower(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev"))
