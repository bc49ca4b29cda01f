# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    pretrained_model_name_or_path="Efficient-Large-Model/Sana_600M_512px_diffusers",
    dtype=torch.bfloat16,
    variant="fp16",
)
pipe.text_encoder.to(torch.float16)
pipe("a cat")
