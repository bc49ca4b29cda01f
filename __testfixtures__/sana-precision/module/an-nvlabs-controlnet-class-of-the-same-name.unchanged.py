import torch
from app.sana_controlnet_pipeline import SanaControlNetPipeline

pipe = SanaControlNetPipeline("configs/sana_controlnet_config/Sana_1600M_1024px_controlnet_bf16.yaml")
pipe.from_pretrained("hf://Efficient-Large-Model/Sana_1600M_1024px_BF16_ControlNet_HED/checkpoints/model.pth")
pipe.vae.to(torch.float16)
