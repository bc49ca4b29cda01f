import torch
from diffusers import PipelineQuantizationConfig, SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    quantization_config=PipelineQuantizationConfig(quant_backend="bitsandbytes_4bit", quant_kwargs={"load_in_4bit": True}),
    variant="fp16",
    torch_dtype=torch.float16,
)
pipe.vae.to(torch.bfloat16)
