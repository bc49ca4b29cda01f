import torch

import app.loaders

pipe = app.loaders.load()
pipe("a cat")
