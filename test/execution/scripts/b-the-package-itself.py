# expect: rewritten
# final: float16
import diffusers
import torch as th

pipe = diffusers.SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=th.float16)
pipe.vae.to(th.bfloat16)
pipe("a cat")
