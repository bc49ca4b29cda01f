export const code = String.raw`import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_2Kpx_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
print("C:\new\${folder}", "${name}")
`;
