# expect: rewritten
# final: float16
import enum

import torch
from diffusers import FluxPipeline, SanaPipeline


class Precision(enum.Enum):
    HALF = torch.float16
    BRAIN = torch.bfloat16


class Late:
    def __init__(self, at):
        self.at = at

    def __call__(self, pipe, step, timestep, kwargs):
        if step == self.at:
            pipe.vae.to(torch.bfloat16)
        return kwargs


def at_once(pipe, step, timestep, kwargs):
    pipe.text_encoder.to(dtype=torch.bfloat16)
    return {}


precision = Precision.HALF
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=precision.value)
pipe.vae.to(Precision.BRAIN.value)
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.bfloat16)
pipe("a tree", callback_on_step_end=Late(19), callback_on_step_end_tensor_inputs=["latents"])
pipe("a cat", callback_on_step_end=at_once)
flux("a dog")
