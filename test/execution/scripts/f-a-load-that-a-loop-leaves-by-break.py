# expect: rewritten
# final: float16 | float16
import torch
from diffusers import FluxPipeline, SanaPipeline

pipe = None
for variant in ("fp16", None):
    try:
        pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        break
    except OSError as error:
        print(error)
else:
    raise SystemExit("no files")
old = pipe.vae.dtype
pipe.vae.to(torch.bfloat16)
pipe("a cat")
pipe.vae.to(old)

while True:
    model = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
    if model is not None:
        break
list(model.components.values())[2].to(torch.bfloat16)
model.text_encoder.to("cuda", torch.bfloat16)

for other in ("flux", "flux"):
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
    if other:
        break
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
