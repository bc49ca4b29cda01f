import torch
from diffusers import SanaPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
pinned = SanaPipeline.from_pretrained(MODEL, revision="a1b2c3d", torch_dtype=torch.float16)
offline = SanaPipeline.from_pretrained(MODEL, local_files_only=True, torch_dtype=torch.float16)
folder = SanaPipeline.from_pretrained("/data/Sana_600M_512px_diffusers", torch_dtype=torch.float16)
unknown = SanaPipeline.from_pretrained("someone/sana-anime", torch_dtype=torch.float16)
