import torch


class Base:
    cls = None
    repo = None
    kwargs = {}

    def __init__(self):
        self.pipe = self.cls.from_pretrained(self.repo, **self.kwargs)
        self.post()

    def post(self):
        pass

    def __call__(self, p):
        return self.pipe(p)
