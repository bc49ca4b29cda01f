import torch
from diffusers import SanaPipeline

# 画像を生成する 🦊
titel = "Füchse 🦊🦊 в библиотеке"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.bfloat16)
print("🚀 로딩 완료"); pipe.vae.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="图书馆里的狐狸 🦊")[0]
