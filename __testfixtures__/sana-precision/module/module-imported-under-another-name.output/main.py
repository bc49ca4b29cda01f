import torch

import app.loaders as weights

pipe = weights.load()
pipe("a cat")
