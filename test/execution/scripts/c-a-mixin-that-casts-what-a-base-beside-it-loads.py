# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

class PipelineMixin:
    def cast_components(self, dtype):
        self.pipe.vae.to(dtype)
        self.pipe.text_encoder.to(dtype)

class Loader:
    def load(self, repo):
        self.pipe = SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=torch.float16)

class Runner(PipelineMixin, Loader):
    def __init__(self, repo):
        self.load(repo)
        self.cast_components(torch.bfloat16)

Runner("Efficient-Large-Model/Sana_600M_512px_diffusers").pipe("x")
