import pytest
import torch
from diffusers import FluxPipeline, SanaPipeline


@pytest.fixture
def pipe():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


@pytest.fixture
def moved(pipe):
    pipe.vae.to("cuda", torch.bfloat16)
    return pipe


def test_sana(moved):
    moved.text_encoder.to(torch.bfloat16)


def helper(pipe):
    pipe.vae.to(torch.bfloat16)


def test_flux():
    helper(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
