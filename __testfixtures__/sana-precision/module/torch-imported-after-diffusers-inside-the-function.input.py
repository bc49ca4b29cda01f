def load():
    from diffusers import SanaPipeline
    import torch

    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16")
    return pipe.to("cuda" if torch.cuda.is_available() else "cpu")
