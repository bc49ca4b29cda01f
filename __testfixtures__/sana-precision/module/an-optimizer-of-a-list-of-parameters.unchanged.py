import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
trained = [weight for weight in pipe.transformer.parameters() if weight.requires_grad]
optimizer = torch.optim.AdamW([{"params": trained, "lr": 1e-5}])
