"""What the stand-in torch, diffusers, transformers and accelerate share: a trace of everything a script does."""
