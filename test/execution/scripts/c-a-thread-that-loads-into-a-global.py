# expect: rewritten
# final: float16
import threading, torch
from diffusers import SanaPipeline
pipe = None
def load(repo, dtype=torch.float16):
    global pipe
    pipe = SanaPipeline.from_pretrained(repo, torch_dtype=dtype, variant="fp16")
t = threading.Thread(target=load, args=("Efficient-Large-Model/Sana_1600M_1024px_diffusers",), daemon=True)
t.start(); t.join()
pipe.vae.to(torch.bfloat16)
pipe("x")
