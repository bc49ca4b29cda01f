import torch

try:
    from .loaders import load
except ImportError:
    from loaders import load

pipe = load()
pipe("a cat")
