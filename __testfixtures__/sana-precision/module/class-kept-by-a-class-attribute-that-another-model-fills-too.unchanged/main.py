from sana_runner import SanaRunner
from flux_runner import FluxRunner

SanaRunner().load("Efficient-Large-Model/Sana_600M_512px_diffusers")("a cat")
FluxRunner().load("black-forest-labs/FLUX.1-dev")("a cat")
