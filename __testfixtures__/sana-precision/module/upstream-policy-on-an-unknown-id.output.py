import torch
from diffusers import SanaPipeline


def load(model_id: str):
    pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype={"default": torch.bfloat16, "transformer": torch.float16})
    return pipe.to("cuda")
