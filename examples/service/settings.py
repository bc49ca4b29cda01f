"""Which checkpoint the preview worker loads, and how."""
from diffusers import SanaPipeline

CHECKPOINT = "Efficient-Large-Model/Sana_600M_1024px_diffusers"
LOAD = {
    "variant": "fp16",
    "torch_dtype": "float16",
    "use_safetensors": True,
}
STEPS = 14


def make_preview_pipeline():
    return SanaPipeline.from_pretrained(CHECKPOINT, **LOAD).to("cuda")
