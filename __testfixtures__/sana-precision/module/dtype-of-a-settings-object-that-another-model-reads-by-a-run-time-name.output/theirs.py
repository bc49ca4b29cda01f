import sys

from diffusers import FluxPipeline
from config import cfg


def load(): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=getattr(cfg, sys.argv[1]))
