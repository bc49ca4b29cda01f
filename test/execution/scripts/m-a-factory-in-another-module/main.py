# expect: rewritten
# final: float16
import torch

from loaders import load

pipe = load("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.enable_model_cpu_offload()
pipe("a cat")
