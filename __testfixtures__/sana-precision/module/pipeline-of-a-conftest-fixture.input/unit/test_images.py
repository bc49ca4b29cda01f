import torch


class TestImages:
    def test_one(self, sana, tmp_path):
        sana.text_encoder.to(torch.bfloat16)
        sana("a cat").images[0].save(tmp_path / "cat.png")
