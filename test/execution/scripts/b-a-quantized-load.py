# expect: unchanged
# severity: quiet
import torch
from diffusers import PipelineQuantizationConfig, SanaPipeline

config = PipelineQuantizationConfig(quant_backend="bitsandbytes_4bit", components_to_quantize=["transformer"])
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", quantization_config=config, torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
