import torch
from app.sana_pipeline import SanaPipeline

sana = SanaPipeline("configs/sana_config/1024ms/Sana_1600M_img1024.yaml")
sana.from_pretrained("hf://Efficient-Large-Model/Sana_1600M_1024px/checkpoints/Sana_1600M_1024px.pth")
sana.vae.to(torch.bfloat16)
sana.text_encoder.to(torch.bfloat16)
image = sana(prompt="a cyberpunk cat", height=1024, width=1024)
