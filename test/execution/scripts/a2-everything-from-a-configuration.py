# expect: unchanged
# severity: quiet
import json
from diffusers import SanaPipeline


class Config:
    def __init__(self, text):
        self.__dict__.update(json.loads(text))


cfg = Config('{"id": "someone/sana", "extra": {"use_safetensors": true}}')
pipe = SanaPipeline.from_pretrained(cfg.id, **cfg.extra)
pipe.to("cuda")
