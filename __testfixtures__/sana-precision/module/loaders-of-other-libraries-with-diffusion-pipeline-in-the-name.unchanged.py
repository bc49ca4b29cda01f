import torch
from optimum.intel import OVDiffusionPipeline, OVSanaPipeline
from optimum.onnxruntime import ORTDiffusionPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
ort = ORTDiffusionPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.bfloat16)
ov = OVDiffusionPipeline.from_pretrained(MODEL, variant="fp16")
sana = OVSanaPipeline.from_pretrained(MODEL, variant="fp16")
sana.vae.to(torch.bfloat16)
