import torch, contextlib
from diffusers import SanaPipeline


@contextlib.contextmanager
def load():
    yield SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


with contextlib.ExitStack() as stack:
    pipe = stack.enter_context(load())
    pipe("x")
