import torch
from diffusers import SanaSprintPipeline

dtype = torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=dtype)
pipe.vae.to(dtype=torch.float32)
image = pipe(prompt="a lantern in the fog", num_inference_steps=2).images[0]
