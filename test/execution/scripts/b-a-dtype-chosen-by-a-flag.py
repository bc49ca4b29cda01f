# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Helper:
    @staticmethod
    def dtype(flag):
        return torch.bfloat16 if flag else torch.float16

    def variant(self, name, default=None):
        table = {"small": "fp16", "big": "bf16"}
        return table.get(name, default)


h = Helper()
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant=h.variant("small"), torch_dtype=Helper.dtype(False))
pipe.vae.to(Helper.dtype(True))
pipe.text_encoder.to(dtype=Helper.dtype(flag=True))
pipe("cat")
