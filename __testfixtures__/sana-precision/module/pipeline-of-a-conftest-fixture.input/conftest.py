import pytest
import torch
from diffusers import SanaPipeline


@pytest.fixture(scope="session", name="sana")
def loaded():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    yield pipe.to("cuda")
