import sys

import torch

import config

config.DTYPE = getattr(torch, sys.argv[1])
