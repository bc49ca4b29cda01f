import torch

from holder import holder

holder.pipe("a cat")
