import torch

from draw import draw

draw("a cat")
draw("a dog", dtype=torch.float32)
