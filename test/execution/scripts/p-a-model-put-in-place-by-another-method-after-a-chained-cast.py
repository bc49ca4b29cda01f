# expect: rewritten
# final: bfloat16
import peft
import torch
from diffusers import SanaSprintPipeline


class Painter:
    def __init__(self):
        self.pipe = SanaSprintPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16
        ).to("cuda", torch.bfloat16)

    def adapt(self):
        self.pipe.transformer = peft.PeftModel.from_pretrained(self.pipe.transformer, "someone/adapter").to(torch.bfloat16)


painter = Painter()
painter.adapt()
painter.pipe("a cat")
