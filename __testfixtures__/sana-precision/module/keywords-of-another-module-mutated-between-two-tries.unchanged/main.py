from diffusers import SanaPipeline

from settings import OPTIONS

OPTIONS["variant"] = "fp16"
try:
    pipe = SanaPipeline.from_pretrained("someone/sana-tuned", **OPTIONS)
except OSError:
    OPTIONS.pop("variant")
    pipe = SanaPipeline.from_pretrained("someone/sana-tuned", **OPTIONS)
