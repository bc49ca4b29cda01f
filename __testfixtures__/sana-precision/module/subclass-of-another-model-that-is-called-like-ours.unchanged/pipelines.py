from diffusers import FluxPipeline


class SanaPipeline(FluxPipeline):
    pass
