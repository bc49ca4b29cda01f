import torch
from models import flux, sana


class App: ...


app = App()
app.pipe = sana()
app.__dict__["other"] = flux()
app.pipe("a cat")
