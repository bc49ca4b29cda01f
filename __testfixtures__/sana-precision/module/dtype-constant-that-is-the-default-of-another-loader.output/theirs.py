from diffusers import FluxPipeline

from config import DTYPE


def load(dtype=DTYPE):
    return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=dtype)
