import os

if os.environ.get("FAST"):
    from diffusers import FluxPipeline as Pipeline
else:
    from diffusers import SanaPipeline as Pipeline
