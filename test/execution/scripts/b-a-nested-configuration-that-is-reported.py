# expect: unchanged
# reason: a dict that also serves other code
import torch
import wandb
from diffusers import SanaPipeline

CONFIG = {"model": {"repo": "Efficient-Large-Model/Sana_600M_512px_diffusers", "load": {"variant": "fp16", "torch_dtype": torch.bfloat16}}}
pipe = SanaPipeline.from_pretrained(CONFIG["model"]["repo"], **CONFIG["model"]["load"])
wandb.init(config=CONFIG)
pipe("a cat")
