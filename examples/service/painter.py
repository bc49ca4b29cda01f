"""The picture service: one pipeline, loaded at the first request."""
import torch
from diffusers import SanaPAGPipeline


class Painter:
    model_id = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"

    def __init__(self, device="cuda"):
        self.device = device
        self.pipe = None

    def load(self):
        self.pipe = SanaPAGPipeline.from_pretrained(self.model_id, torch_dtype=torch.bfloat16)
        self.pipe.vae.to(self.device, torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)
        self.pipe.to(self.device)

    def paint(self, prompt, seed=0):
        if self.pipe is None:
            self.load()
        generator = torch.Generator(self.device).manual_seed(seed)
        return self.pipe(prompt=prompt, generator=generator).images[0]
