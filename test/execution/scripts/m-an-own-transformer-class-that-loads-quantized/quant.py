import torch
from diffusers import SanaTransformer2DModel, BitsAndBytesConfig


class FastTransformer(SanaTransformer2DModel):
    @classmethod
    def from_pretrained(cls, path, **kwargs):
        return SanaTransformer2DModel.from_pretrained(path, subfolder="transformer", quantization_config=BitsAndBytesConfig(load_in_8bit=True))
