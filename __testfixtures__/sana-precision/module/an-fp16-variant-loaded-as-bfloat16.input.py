import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers",
    variant="fp16",
    torch_dtype=torch.bfloat16,
    pag_applied_layers="transformer_blocks.8",
)
