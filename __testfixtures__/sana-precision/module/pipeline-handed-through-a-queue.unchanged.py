import torch, queue, threading
from diffusers import SanaPipeline

q = queue.Queue()


def loader():
    q.put(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))


t = threading.Thread(target=loader); t.start(); t.join()
pipe = q.get()
pipe.vae.to(torch.bfloat16)
pipe("x")
