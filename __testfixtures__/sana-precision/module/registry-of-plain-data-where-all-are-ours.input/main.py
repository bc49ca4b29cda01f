import sys

import torch
from registry import MODELS

kind = sys.argv[1]
pipe = MODELS[kind]["cls"].from_pretrained(MODELS[kind]["id"], torch_dtype=MODELS[kind]["dtype"], variant=MODELS[kind]["variant"])
pipe.vae.to(torch.bfloat16)
pipe("a cat")
