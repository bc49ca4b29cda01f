from diffusers import SanaPipeline
from base import Runner


class SanaRunner(Runner):
    pipeline_cls = SanaPipeline
