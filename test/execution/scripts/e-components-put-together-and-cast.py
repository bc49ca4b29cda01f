# expect: rewritten
# final: bfloat16
import torch
from diffusers import AutoencoderDC, DPMSolverMultistepScheduler, SanaPipeline, SanaTransformer2DModel
from transformers import AutoTokenizer, Gemma2Model

repo = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(repo, subfolder="vae", torch_dtype=torch.float16)
pipe = SanaPipeline(
    tokenizer=AutoTokenizer.from_pretrained(repo, subfolder="tokenizer"),
    text_encoder=Gemma2Model.from_pretrained(repo, subfolder="text_encoder", torch_dtype="float16"),
    vae=vae,
    transformer=SanaTransformer2DModel.from_pretrained(repo, subfolder="transformer", torch_dtype=torch.float16),
    scheduler=DPMSolverMultistepScheduler.from_pretrained(repo, subfolder="scheduler"),
)
vae.to(torch.bfloat16)
pipe.text_encoder.to("cuda", torch.bfloat16)
pipe.transformer.to(torch.bfloat16)
