import torch
from diffusers import SanaTransformer2DModel


class FastSanaTransformer(SanaTransformer2DModel):
    @classmethod
    def from_pretrained(cls, path, **kwargs):
        transformer, weights = cls._build(path)
        transformer.load_state_dict(weights, strict=False)
        if kwargs.get("return_metadata", False):
            return transformer, {}
        return transformer

    @classmethod
    def _build(cls, path):
        return SanaTransformer2DModel.from_pretrained(path, torch_dtype=torch.bfloat16), {}
