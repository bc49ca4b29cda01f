from diffusers import SanaPipeline

from myapp.settings import load_settings

cfg = load_settings()
pipe = SanaPipeline.from_pretrained(cfg.model_id, variant=cfg.variant, torch_dtype=cfg.dtype)
pipe.to("cuda")
image = pipe(cfg.prompt).images[0]
