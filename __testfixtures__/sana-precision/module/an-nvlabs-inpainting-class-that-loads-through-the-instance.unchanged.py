import torch
from app.sana_pipeline_inpaint import SanaPipelineInpaint


class Inpainter:
    def __init__(self, config, weights):
        self.pipe = SanaPipelineInpaint(config=config)
        self.pipe.from_pretrained(weights)
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)
