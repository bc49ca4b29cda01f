from a import *
import torch

DTYPE = torch.float16
