from diffusers import FluxPipeline
from config import dtype


def load(): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=dtype())
