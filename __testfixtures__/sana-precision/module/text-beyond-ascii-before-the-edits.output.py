import torch
from diffusers import SanaPipeline

# 画像を生成する 🦊
titel = "Füchse 🦊🦊 в библиотеке"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16)
print("🚀 로딩 완료")
image = pipe.to("cuda")(prompt="图书馆里的狐狸 🦊")[0]
