import torch
from b import *

DTYPE = torch.bfloat16
