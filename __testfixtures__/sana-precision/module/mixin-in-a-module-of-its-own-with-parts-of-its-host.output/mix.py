import torch


class CastMixin:
    parts = ("vae",)

    def cast(self):
        pass
