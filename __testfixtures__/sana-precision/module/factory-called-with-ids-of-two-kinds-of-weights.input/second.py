from loaders import load

load("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers")
