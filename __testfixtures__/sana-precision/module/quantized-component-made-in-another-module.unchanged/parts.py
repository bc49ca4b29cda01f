import torch
from transformers import BitsAndBytesConfig, Gemma2Model


def text_encoder():
    config = BitsAndBytesConfig(load_in_8bit=True)
    return Gemma2Model.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", subfolder="text_encoder", quantization_config=config)
