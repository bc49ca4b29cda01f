import torch

import start
import state

start.start()
state.pipe("a cat")
