import torch

from service import Service

service = Service()
service.pipe.vae.to("cuda")
service.pipe("a cat")
