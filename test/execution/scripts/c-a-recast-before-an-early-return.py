# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def load(offload):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    if offload:
        pipe.vae.to(torch.bfloat16)
        pipe.enable_model_cpu_offload()
        return pipe
    pipe.text_encoder.to(torch.bfloat16)
    return pipe.to("cuda")


load(True)("a cat")
