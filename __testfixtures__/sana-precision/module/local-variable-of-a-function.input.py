import torch
from diffusers import SanaPipeline


def main(prompt: str) -> None:
    pipeline = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipeline.to("cuda")
    pipeline.vae.to(torch.bfloat16)
    pipeline(prompt).images[0].save("out.png")
