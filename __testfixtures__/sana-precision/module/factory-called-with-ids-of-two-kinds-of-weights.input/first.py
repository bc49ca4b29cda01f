from loaders import load

load("Efficient-Large-Model/Sana_600M_512px_diffusers")
