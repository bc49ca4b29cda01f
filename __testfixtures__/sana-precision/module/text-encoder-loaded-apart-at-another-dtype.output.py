import torch
from diffusers import SanaPipeline
from transformers import Gemma2Model

model_id = "Efficient-Large-Model/Sana_600M_512px_diffusers"
text_encoder = Gemma2Model.from_pretrained(
    model_id,
    subfolder="text_encoder",
    variant="fp16",
    torch_dtype=torch.float16,
)
pipe = SanaPipeline.from_pretrained(
    model_id, text_encoder=text_encoder, variant="fp16", torch_dtype=torch.float16
)
image = pipe(prompt="a snow globe with a city inside")[0]
