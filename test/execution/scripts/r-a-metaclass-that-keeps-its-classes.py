# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.known[name.lower()] = made
        return made


class Base(metaclass=Registry):
    repo = None

    def load(self):
        raise NotImplementedError


class Sana(Base):
    repo = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"

    def load(self):
        return SanaPipeline.from_pretrained(self.repo, variant="fp16", torch_dtype=torch.float16)


pipe = Registry.known["sana"]().load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
