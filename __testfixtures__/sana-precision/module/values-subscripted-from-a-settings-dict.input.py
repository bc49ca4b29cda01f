import torch
from diffusers import SanaPipeline

CONFIG = {
    "model": "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    "dtype": torch.bfloat16,
    "steps": 20,
}
pipe = SanaPipeline.from_pretrained(CONFIG["model"], variant="fp16", torch_dtype=CONFIG["dtype"])
pipe.vae.to(torch.bfloat16)
image = pipe.to("cuda")("a market in the rain", num_inference_steps=CONFIG["steps"]).images[0]
