from importlib import import_module

import torch

diffusers = import_module("diffusers")
guided = getattr(__import__("diffusers.pipelines"), "SanaPAGPipeline")

plain = diffusers.SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
)
other = guided.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
)
