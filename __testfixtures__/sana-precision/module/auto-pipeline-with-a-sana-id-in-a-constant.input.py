import torch
from diffusers import AutoPipelineForText2Image

MODEL = "Efficient-Large-Model/Sana_600M_1024px_diffusers"

pipe = AutoPipelineForText2Image.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.text_encoder.to(torch.bfloat16)
image = pipe("a fox in a library").images[0]
