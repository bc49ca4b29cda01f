import torch

from loaders import *

pipe = load()
pipe("a cat")
