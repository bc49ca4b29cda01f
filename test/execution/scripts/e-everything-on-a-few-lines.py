# expect: rewritten
# final: float16
import torch; from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant='fp16'); pipe.to('cuda'); pipe.vae.to(torch.bfloat16); pipe.text_encoder.to(torch.bfloat16); print('ok')
if hasattr(pipe, "vae"): pipe.vae.to(torch.bfloat16)
if pipe.text_encoder is not None: pipe.text_encoder.to(torch.bfloat16); print("te")
pipe("x")
