# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained(
    # "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",  # the bf16 one
    # variant="fp16",
    torch_dtype=torch.float16,  # half precision
    # torch_dtype=torch.bfloat16,
    use_safetensors=True,  # always
)
pipe.to("cuda")  # move

# VAE in bf16 for numerical stability
pipe.vae.to(torch.bfloat16)  # noqa
# This next line is unrelated to anything.
pipe.set_progress_bar_config(disable=True)
# text encoder too
pipe.text_encoder.to(
    torch.bfloat16,
)
pipe.transformer.to(torch.bfloat16)
# end
