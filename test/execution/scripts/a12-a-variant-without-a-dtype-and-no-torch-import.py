# expect: rewritten
# final: float16
"""Draws a cat."""
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    variant="fp16",  # half the download
)
pipe("a cat")
