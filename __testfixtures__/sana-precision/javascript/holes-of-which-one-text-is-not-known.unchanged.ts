export const code = (offload: boolean, more: string) => `import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
${offload ? "pipe.enable_model_cpu_offload()" : more}
pipe.text_encoder.to(torch.bfloat16)
`;
