import torch

import engine

engine.start()
engine.pipe("a cat")
