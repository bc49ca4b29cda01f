from common import *
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
image = pipe(prompt="a tin robot")[0]
