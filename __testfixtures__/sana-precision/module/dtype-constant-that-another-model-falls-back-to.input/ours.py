from diffusers import SanaPipeline
from config import DTYPE


def load(): return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
