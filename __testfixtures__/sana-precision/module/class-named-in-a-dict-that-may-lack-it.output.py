import diffusers
import torch

CLASSES = {"plain": "SanaPipeline", "guided": "SanaPAGPipeline"}


def pipeline_class(kind):
    name = CLASSES.get(kind)
    if name is None:
        raise ValueError(f"unknown kind: {kind}")
    return getattr(diffusers, name)


def load(kind):
    pipe = pipeline_class(kind).from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    return pipe


image = load("plain")("a lighthouse in fog").images[0]
