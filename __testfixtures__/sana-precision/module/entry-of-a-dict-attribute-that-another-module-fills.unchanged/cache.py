import torch


class Cache:
    def __init__(self):
        self.models = {}

    def put(self, name, pipe):
        self.models[name] = pipe

    def lower(self, name):
        model = self.models[name]
        model.vae.to("cuda", dtype=torch.bfloat16)


cache = Cache()
