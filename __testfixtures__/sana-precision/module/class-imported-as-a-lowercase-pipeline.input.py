import torch
from diffusers import SanaPipeline as pipeline

pipe = pipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_512px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a fox in a library")[0]
