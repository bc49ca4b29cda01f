# expect: unchanged
# severity: error
# reason: also reach something else
import torch
from models import flux, sana


class App: ...


app = App()
app.pipe = sana()
vars(app).update(pipe=flux())
app.pipe.vae.to(torch.bfloat16)
app.pipe("a cat")
