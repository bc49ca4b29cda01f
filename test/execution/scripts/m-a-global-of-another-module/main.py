# expect: rewritten
# final: float16
import torch

import state
from start import start

start()
if state.pipe is not None:
    state.pipe.vae.to(torch.bfloat16)
state.pipe("a cat")
