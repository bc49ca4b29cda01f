import torch
from diffusers import SanaSprintPipeline

student = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/SANA_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
student.vae.to(torch.bfloat16)
teacher = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_teacher_diffusers", torch_dtype=torch.bfloat16)
teacher.vae.to(torch.bfloat16)
student.to("cuda")
