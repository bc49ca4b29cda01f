import torch


def load_diffusers():
    from diffusers import SanaPipeline
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    return pipe


def load_original():
    from app.sana_pipeline import SanaPipeline
    pipe = SanaPipeline("configs/Sana_600M_img512.yaml")
    pipe.from_pretrained("Sana_600M_512px.pth")
    pipe.vae.to(torch.bfloat16)
    return pipe
