# expect: unchanged
# severity: none
import torch
from app.sana_pipeline import SanaPipeline

pipe = SanaPipeline("configs/sana.yaml")
pipe.from_pretrained("hf://Efficient-Large-Model/Sana_1600M_1024px/checkpoints/Sana_1600M_1024px.pth")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
