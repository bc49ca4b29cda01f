import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
    variant="bf16"
)
image = pipe.to("cuda")("a map of an island", num_inference_steps=2).images[0]
