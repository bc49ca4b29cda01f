from diffusers import FluxPipeline
from a import DTYPE


def load(): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=DTYPE)
