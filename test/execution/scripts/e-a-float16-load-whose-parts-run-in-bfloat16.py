# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat", num_inference_steps=2)
