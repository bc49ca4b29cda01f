import torch

from base import Runner


class FastRunner(Runner):
    def __init__(self):
        super().__init__()
        self.pipe.enable_vae_tiling()
