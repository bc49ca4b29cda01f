import torch
from diffusers import SanaPipeline

print("🚀🚀 モデルを読み込み中… 🎨")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
# 画像生成の準備
pipe.vae.to(torch.bfloat16); print("✅ 完了")
pipe.text_encoder.to(torch.bfloat16)
image = pipe("🐱 ネコ").images[0]
