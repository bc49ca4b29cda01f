import torch
from diffusers import SanaSprintPipeline

params = {
    # 'variant': 'fp16',
    'torch_dtype': torch.bfloat16,
}
pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", **params)
pipe.to("cuda")
