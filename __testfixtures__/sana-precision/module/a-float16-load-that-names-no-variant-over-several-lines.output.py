import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained(
    'Efficient-Large-Model/Sana_1600M_512px_MultiLing_diffusers',
    pag_applied_layers=['transformer_blocks.8'],
    variant='fp16',
    torch_dtype=torch.float16,
)
