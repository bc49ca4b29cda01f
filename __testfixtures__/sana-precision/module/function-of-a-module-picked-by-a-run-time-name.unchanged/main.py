import torch, sys
import loaders

pipe = getattr(loaders, "load_" + sys.argv[1])()
pipe.vae.to(torch.bfloat16)
pipe("x")
