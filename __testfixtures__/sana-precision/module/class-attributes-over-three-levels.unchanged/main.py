from diffusers import SanaPipeline
from mid import HalfBase


class Sana(HalfBase):
    cls = SanaPipeline
    repo = "Efficient-Large-Model/Sana_600M_512px_diffusers"


Sana()("x")
