import torch

from session import Session

with Session() as pipe:
    pipe("a cat")
