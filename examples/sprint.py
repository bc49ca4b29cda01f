"""Two-step preview with Sprint: one dtype, no variant, nothing to change."""
import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
).to("cuda")

pipe(prompt="a fox made of autumn leaves", num_inference_steps=2).images[0].save("fox.png")
