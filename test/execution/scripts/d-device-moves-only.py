# expect: unchanged
# severity: none
# final: float16
import torch
from diffusers import SanaPipeline

device = torch.device("cuda", 0)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(device)
pipe.encode_prompt("a cat", do_classifier_free_guidance=True)
pipe.text_encoder.to("cpu")
pipe.vae.to(device)
