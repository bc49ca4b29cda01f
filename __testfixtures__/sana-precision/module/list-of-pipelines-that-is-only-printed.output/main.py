import sys

import torch
from pipes import load_all

pipes = load_all()
print(pipes, file=sys.stderr)
pipes[0]("a cat")
