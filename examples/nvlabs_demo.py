"""NVlabs' own SanaPipeline: same name, another class. It must stay as it is."""
import torch
from app.sana_pipeline import SanaPipeline

sana = SanaPipeline("configs/sana_config/1024ms/Sana_1600M_img1024.yaml")
sana.from_pretrained("checkpoints/Sana_1600M_1024px.pth")
sana.vae.to(torch.bfloat16)
sana.text_encoder.to(torch.bfloat16)

images = sana(prompt="a tram on a rainy evening", height=1024, width=1024, guidance_scale=5.0)
