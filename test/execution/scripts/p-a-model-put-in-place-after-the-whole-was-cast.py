# expect: rewritten
# final: bfloat16
import peft
import torch
from diffusers import SanaSprintPipeline

device = "cuda"
pipe = SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
).to(device, torch.bfloat16)

pipe.transformer = peft.PeftModel.from_pretrained(
    pipe.transformer,
    "someone/adapter",
).to(device, torch.bfloat16)
pipe("a cat")
