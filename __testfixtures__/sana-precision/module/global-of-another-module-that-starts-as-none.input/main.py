import torch

import start
import state

start.start()
if state.pipe is not None:
    state.pipe.vae.to(torch.bfloat16)
state.pipe("a cat")
