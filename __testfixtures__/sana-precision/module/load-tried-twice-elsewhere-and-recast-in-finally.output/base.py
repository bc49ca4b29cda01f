from diffusers import SanaPipeline


class Base:
    pipeline = SanaPipeline
