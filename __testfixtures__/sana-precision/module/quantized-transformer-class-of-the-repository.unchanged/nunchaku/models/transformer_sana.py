import torch
from diffusers import SanaTransformer2DModel


class NunchakuSanaTransformer2DModel(SanaTransformer2DModel):
    @classmethod
    def from_pretrained(cls, path, **kwargs):
        t = cls()
        t.quantize(path)
        return t

    def quantize(self, path):
        print(path)
