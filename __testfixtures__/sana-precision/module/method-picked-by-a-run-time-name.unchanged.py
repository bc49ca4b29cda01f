import torch, sys
from diffusers import SanaPipeline


class Loader:
    def load_sana(self):
        pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        pipe.text_encoder.to(torch.bfloat16)
        return pipe

    def load(self, kind):
        return getattr(self, "load_" + kind)()


pipe = Loader().load(sys.argv[1])
pipe.vae.to(torch.bfloat16)
pipe("x")
