import torch

from holder import Holder

Holder.start()
Holder.pipe("a cat")
