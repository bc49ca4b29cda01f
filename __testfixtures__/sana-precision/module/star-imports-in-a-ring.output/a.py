import torch
from b import *

DTYPE = torch.float16
