# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.to("cuda")
pipe("a cat", num_inference_steps=2)
