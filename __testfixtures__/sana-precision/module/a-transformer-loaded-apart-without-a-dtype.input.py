import torch
from diffusers import SanaPipeline, SanaTransformer2DModel

model_id = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
transformer = SanaTransformer2DModel.from_pretrained(model_id, subfolder="transformer")
pipe = SanaPipeline.from_pretrained(model_id, transformer=transformer, variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe(prompt="a harbour at low tide")[0]
