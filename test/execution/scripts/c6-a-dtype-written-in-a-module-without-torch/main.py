# expect: rewritten
# final: float16 | float16
import torch as th
from diffusers import SanaPipeline

from settings import BARE, SETTINGS

pipe = SanaPipeline.from_pretrained(SETTINGS["id"], variant="fp16", torch_dtype=SETTINGS["dtype"])
pipe.vae.to(th.bfloat16)
pipe("a tree")

other = SanaPipeline.from_pretrained(SETTINGS["id"], variant="fp16", torch_dtype=BARE)
other.vae.to(th.bfloat16)
other("a cat")
