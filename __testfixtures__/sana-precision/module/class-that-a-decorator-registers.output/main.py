import torch
import sana_impl
from registry import REG

m = REG["sana"]()
m.pipe("x")
