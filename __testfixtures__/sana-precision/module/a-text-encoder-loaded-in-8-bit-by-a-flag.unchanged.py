import torch
from diffusers import SanaPipeline
from transformers import Gemma2Model

model_id = "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"
text_encoder = Gemma2Model.from_pretrained(model_id, subfolder="text_encoder", load_in_8bit=True)
pipe = SanaPipeline.from_pretrained(model_id, text_encoder=text_encoder, variant="bf16", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.float16)
image = pipe(prompt="a harbour at low tide")[0]
