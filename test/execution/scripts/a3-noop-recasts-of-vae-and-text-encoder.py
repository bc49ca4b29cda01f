# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
)
pipe.to("cuda")

pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)

image = pipe(prompt="a cat", height=1024, width=1024, guidance_scale=4.5, num_inference_steps=20)[0]
image[0].save("sana.png")
