import torch
from base import Base


class HalfBase(Base):
    kwargs = {"torch_dtype": torch.float16, "variant": "fp16"}

    def post(self):
        self.pipe.vae.to(torch.bfloat16)
