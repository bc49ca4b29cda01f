# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Painter:
    def __init__(self):
        self._pipe = None

    def load(self):
        self._pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self._optimise()

    def _optimise(self):
        self._pipe.vae.to(torch.bfloat16)
        self._pipe.text_encoder.to(torch.bfloat16)
        self._pipe.enable_model_cpu_offload()


painter = Painter()
painter.load()
painter._pipe("a cat")
