from sana_runner import SanaRunner

SanaRunner().load("Efficient-Large-Model/Sana_600M_512px_diffusers")("a cat")
