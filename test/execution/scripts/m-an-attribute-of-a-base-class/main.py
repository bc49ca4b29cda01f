# expect: rewritten
# final: float16
import torch

from base import Runner


class FastRunner(Runner):
    def start(self):
        super().start()
        self.pipe.vae.to(torch.bfloat16)
        return self.pipe("a cat")


FastRunner().start()
