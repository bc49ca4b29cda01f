# expect: rewritten
# final: float16
import importlib
torch = importlib.import_module("torch")
diffusers = importlib.import_module("diffusers")
pipe = diffusers.SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
pipe.vae.to(torch.bfloat16)
pipe("x")
