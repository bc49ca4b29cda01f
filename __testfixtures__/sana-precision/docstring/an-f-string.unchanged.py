NAME = "Sana_600M_512px_diffusers"
DOC = f"""
```python
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/{NAME}", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
```
"""
