import torch

from base import Base
from patching import patch


class Model(Base):
    def load(self, name):
        try:
            self.pipe = self.pipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)
        except ValueError:
            patch()
            self.pipe = self.pipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)
        finally:
            self.pipe.vae.to(torch.bfloat16)
            self.pipe.text_encoder.to(torch.bfloat16)
            self.pipe.enable_vae_tiling()
