# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def main():
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe = pipe.to(device)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    with torch.inference_mode():
        pipe("a cat").images[0].save("cat.png")


if __name__ == "__main__":
    main()
