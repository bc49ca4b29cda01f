import unittest

import torch
from diffusers import SanaPipeline


class SanaTests(unittest.TestCase):
    def setUp(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def test_vae(self):
        self.pipe.vae.to(torch.bfloat16)
        self.assertEqual(self.pipe.vae.dtype, torch.bfloat16)
