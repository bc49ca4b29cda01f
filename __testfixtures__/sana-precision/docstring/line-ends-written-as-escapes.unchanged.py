DOC = ">>> import torch\n>>> from diffusers import SanaPipeline\n>>> pipe = SanaPipeline.from_pretrained(1)\n>>> pipe.vae.to(torch.bfloat16)"
