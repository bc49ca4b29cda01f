# expect: unchanged
# severity: error
# reason: goes through a module of your own
import torch
from diffusers import SanaPipeline


class Decoder(torch.nn.Module):
    def __init__(self, pipe):
        super().__init__()
        self.vae = pipe.vae


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
decoder = Decoder(pipe).to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
