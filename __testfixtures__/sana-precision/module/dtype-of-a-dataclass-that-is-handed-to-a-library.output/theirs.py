from diffusers import FluxPipeline
from dataclasses import asdict
from config import Kw


def load(): return FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", **asdict(Kw()))
