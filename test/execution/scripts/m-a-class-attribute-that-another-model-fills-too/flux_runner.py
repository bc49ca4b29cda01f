from diffusers import FluxPipeline
from base import Runner


class FluxRunner(Runner):
    pipeline_cls = FluxPipeline
