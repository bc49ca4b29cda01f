from diffusers import FluxPipeline
import c


def load():
    return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=c.DTYPE)


load()
