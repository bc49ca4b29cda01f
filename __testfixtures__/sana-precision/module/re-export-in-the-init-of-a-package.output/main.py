import torch

import app

pipe = app.load()
pipe("a cat")
