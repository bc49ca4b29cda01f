import os
import torch
from diffusers import SanaPipeline

class Runner:
    def __init__(self, mode):
        self.mode = mode
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def start(self):
        getattr(self, f"_{self.mode}")(self.pipe)
        return self.pipe("a cat")

    def _fast(self, pipe):
        pass

    def _slow(self, pipe):
        pipe.enable_sequential_cpu_offload()

Runner(os.environ.get("MODE", "fast")).start()
