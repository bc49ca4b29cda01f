from diffusers import FluxPipeline

from runner import Runner


class FluxRunner(Runner):
    pipeline_class = FluxPipeline
    model_id = "black-forest-labs/FLUX.1-dev"
