from torch import bfloat16

SETTINGS = {"id": "Efficient-Large-Model/Sana_1600M_1024px_diffusers", "dtype": "float16"}
BARE = bfloat16
