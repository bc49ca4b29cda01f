import sys

import torch
from diffusers import FluxPipeline, SanaPipeline

from settings import PARAMS

if sys.argv[1] == "sana":
    pipeline_class = SanaPipeline
    PARAMS["pretrained_model_name_or_path"] = "Efficient-Large-Model/Sana_600M_512px_diffusers"
else:
    pipeline_class = FluxPipeline
    PARAMS["pretrained_model_name_or_path"] = "black-forest-labs/FLUX.1-dev"
pipe = pipeline_class.from_pretrained(**PARAMS)
pipe.vae.to(torch.bfloat16)
