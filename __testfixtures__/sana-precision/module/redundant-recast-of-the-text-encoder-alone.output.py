import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16
)
pipe.to("cuda")
image = pipe("a harbour at dusk", num_inference_steps=2).images[0]
