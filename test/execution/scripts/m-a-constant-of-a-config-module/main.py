# expect: rewritten
# final: float16
from diffusers import SanaPipeline

from config import DTYPE, MODEL, VARIANT

pipe = SanaPipeline.from_pretrained(MODEL, variant=VARIANT, torch_dtype=DTYPE)
pipe("a cat")
