# expect: unchanged
# severity: error
import torch
from diffusers import FluxPipeline, SanaPipeline

common = {"torch_dtype": torch.bfloat16, "use_safetensors": True}
flux = FluxPipeline.from_pretrained("someone/flux", **common)
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **common)
flux("a dog")
sana("a cat")
